/** How a text feels, from its vector and trained weights. */
@NullMarked
package dev.earshot.sentiment.polarity;

import org.jspecify.annotations.NullMarked;
