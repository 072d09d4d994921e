/** Logo and colour of respondents' pages, of the organisation or of one survey. */
@NullMarked
package dev.earshot.survey.look;

import org.jspecify.annotations.NullMarked;
