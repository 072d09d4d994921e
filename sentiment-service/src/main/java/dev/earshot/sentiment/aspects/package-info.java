/** What a sentence is about, in words that a product manager repeats. */
@NullMarked
package dev.earshot.sentiment.aspects;

import org.jspecify.annotations.NullMarked;
