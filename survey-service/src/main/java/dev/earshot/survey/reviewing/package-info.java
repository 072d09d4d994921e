/** The staff's word on answers that were taken for a machine's, or should not count for another reason. */
@NullMarked
package dev.earshot.survey.reviewing;

import org.jspecify.annotations.NullMarked;
