/** What points at a person: references leave only as keyed hashes, and comments lose addresses and numbers. */
@NullMarked
package dev.earshot.survey.privacy;

import org.jspecify.annotations.NullMarked;
