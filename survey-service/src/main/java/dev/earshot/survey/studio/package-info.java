/** The pages on which staff look after surveys. */
@NullMarked
package dev.earshot.survey.studio;

import org.jspecify.annotations.NullMarked;
