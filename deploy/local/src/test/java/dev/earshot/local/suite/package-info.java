/** What keeps the parts together, tested with real processes. */
@NullMarked
package dev.earshot.local.suite;

import org.jspecify.annotations.NullMarked;
