/** Trains the heads from data that may be shipped, and measures them; one command, the same weights every time. */
@NullMarked
package dev.earshot.sentiment.training;

import org.jspecify.annotations.NullMarked;
