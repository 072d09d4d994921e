/** Journeys with their stages and touchpoints. */
@NullMarked
package dev.earshot.survey.journey;

import org.jspecify.annotations.NullMarked;
