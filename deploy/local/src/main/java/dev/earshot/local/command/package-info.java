/** The commands that people type: demo, up, stop, status. */
@NullMarked
package dev.earshot.local.command;

import org.jspecify.annotations.NullMarked;
