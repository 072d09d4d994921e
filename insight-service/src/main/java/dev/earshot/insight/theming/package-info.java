/** What people talk about: seeded themes, found by meaning in English and by cues in French. */
@NullMarked
package dev.earshot.insight.theming;

import org.jspecify.annotations.NullMarked;
