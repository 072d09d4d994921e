/** What callers may ask for: periods, filters and limits, each refused by name when it is not understood. */
@NullMarked
package dev.earshot.insight.query;

import org.jspecify.annotations.NullMarked;
