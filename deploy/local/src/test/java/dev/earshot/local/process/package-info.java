/** Processes, ports and directories, tested with real ones. */
@NullMarked
package dev.earshot.local.process;

import org.jspecify.annotations.NullMarked;
