/** The journeys with their stages, touchpoints and surveys, as the survey service last described them. */
@NullMarked
package dev.earshot.insight.journey;

import org.jspecify.annotations.NullMarked;
