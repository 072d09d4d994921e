/** What must have worked once before a service can do its work: tried until it has. */
@NullMarked
package dev.earshot.common.start;

import org.jspecify.annotations.NullMarked;
