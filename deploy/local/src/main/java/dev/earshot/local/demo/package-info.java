/** Loads the demo data as anybody would load theirs: through the public API. */
@NullMarked
package dev.earshot.local.demo;

import org.jspecify.annotations.NullMarked;
