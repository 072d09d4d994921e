/** How every refusal leaves a service: an RFC 9457 problem for machines, a friendly page for people. */
@NullMarked
package dev.earshot.common.problem;

import org.jspecify.annotations.NullMarked;
