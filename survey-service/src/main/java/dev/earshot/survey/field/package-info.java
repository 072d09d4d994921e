/** What a caller sent, field by field, and how a field is refused. */
@NullMarked
package dev.earshot.survey.field;

import org.jspecify.annotations.NullMarked;
