/** Answers that other systems hand in one by one. */
@NullMarked
package dev.earshot.survey.intake;

import org.jspecify.annotations.NullMarked;
