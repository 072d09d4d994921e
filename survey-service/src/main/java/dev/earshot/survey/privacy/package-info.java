/** References to persons leave only as keyed hashes. */
@NullMarked
package dev.earshot.survey.privacy;

import org.jspecify.annotations.NullMarked;
