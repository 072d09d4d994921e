/** The commands as people type them. */
@NullMarked
package dev.earshot.local.command;

import org.jspecify.annotations.NullMarked;
