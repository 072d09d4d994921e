/** Processes that end when they should, and the ports, directories and logs they hold. */
@NullMarked
package dev.earshot.local.process;

import org.jspecify.annotations.NullMarked;
