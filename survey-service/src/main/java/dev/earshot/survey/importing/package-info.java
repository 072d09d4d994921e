/** Answers that come as a CSV file. */
@NullMarked
package dev.earshot.survey.importing;

import org.jspecify.annotations.NullMarked;
