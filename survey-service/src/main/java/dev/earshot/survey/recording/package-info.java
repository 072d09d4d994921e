/** The one way in which an answer is stored and told. */
@NullMarked
package dev.earshot.survey.recording;

import org.jspecify.annotations.NullMarked;
