/** Scores texts on request. */
@NullMarked
package dev.earshot.sentiment.api;

import org.jspecify.annotations.NullMarked;
