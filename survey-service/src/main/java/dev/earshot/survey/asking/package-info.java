/** Surveys: what is asked, in which words, and whether it is open. */
@NullMarked
package dev.earshot.survey.asking;

import org.jspecify.annotations.NullMarked;
