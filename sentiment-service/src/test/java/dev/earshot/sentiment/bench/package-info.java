/** Measures the packaged service from the outside. */
@NullMarked
package dev.earshot.sentiment.bench;

import org.jspecify.annotations.NullMarked;
