/** Scores of any group of answers, read from the daily roll-ups; one code path for pages and API. */
@NullMarked
package dev.earshot.insight.scores;

import org.jspecify.annotations.NullMarked;
