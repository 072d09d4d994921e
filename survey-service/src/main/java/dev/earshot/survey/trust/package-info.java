/** Tells answers of people from those of machines that open links and press buttons. */
@NullMarked
package dev.earshot.survey.trust;

import org.jspecify.annotations.NullMarked;
