/** Trying a survey out, before and after it is published, with answers that never count. */
@NullMarked
package dev.earshot.survey.trying;

import org.jspecify.annotations.NullMarked;
