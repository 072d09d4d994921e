/** Measures how well the service hears and how fast it is, beside its peers on the same texts. */
@NullMarked
package dev.earshot.sentiment.bench;

import org.jspecify.annotations.NullMarked;
