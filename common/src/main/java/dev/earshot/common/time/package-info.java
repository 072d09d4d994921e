/** The one clock, so that tests can stop it. */
@NullMarked
package dev.earshot.common.time;

import org.jspecify.annotations.NullMarked;
