/** Feedback as it stands, and the roll-ups that always say the same as its rows. */
@NullMarked
package dev.earshot.insight.feedback;

import org.jspecify.annotations.NullMarked;
