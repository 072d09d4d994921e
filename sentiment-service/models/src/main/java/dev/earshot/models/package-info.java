/** Runs while Earshot is built: fetches the published models, cuts the parser down, lays them ready. Not in the jar. */
@NullMarked
package dev.earshot.models;

import org.jspecify.annotations.NullMarked;
