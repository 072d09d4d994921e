/** Whom to ask and whom to leave in peace: quiet periods, samples, skip rules, opt-outs, and the list of who was not asked. */
@NullMarked
package dev.earshot.survey.contacting;

import org.jspecify.annotations.NullMarked;
