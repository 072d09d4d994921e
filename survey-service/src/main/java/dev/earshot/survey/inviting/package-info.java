/** Personal links: one person, one interaction, one answer. */
@NullMarked
package dev.earshot.survey.inviting;

import org.jspecify.annotations.NullMarked;
