/** Runs Earshot on one machine: the engines, the services behind one gateway, and the commands that drive them. */
@NullMarked
package dev.earshot.local;

import org.jspecify.annotations.NullMarked;
