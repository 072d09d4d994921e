/** Files of comma-separated values, read strictly and row by row. */
@NullMarked
package dev.earshot.survey.csv;

import org.jspecify.annotations.NullMarked;
