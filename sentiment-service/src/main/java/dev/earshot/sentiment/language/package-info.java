/** Tells in which language a text is written. */
@NullMarked
package dev.earshot.sentiment.language;

import org.jspecify.annotations.NullMarked;
