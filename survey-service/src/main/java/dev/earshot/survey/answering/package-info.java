/** The pages on which people answer. */
@NullMarked
package dev.earshot.survey.answering;

import org.jspecify.annotations.NullMarked;
