/** Finding themes that nobody thought of beforehand, among the sentences that fit none of the known ones. */
@NullMarked
package dev.earshot.insight.discovery;

import org.jspecify.annotations.NullMarked;
