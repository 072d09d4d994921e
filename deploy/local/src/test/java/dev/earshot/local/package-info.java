/** The launcher and its engines, tested for real. */
@NullMarked
package dev.earshot.local;

import org.jspecify.annotations.NullMarked;
