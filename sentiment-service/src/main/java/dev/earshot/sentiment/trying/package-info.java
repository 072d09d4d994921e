/** The page on which staff try what is heard in a text, and see why. */
@NullMarked
package dev.earshot.sentiment.trying;

import org.jspecify.annotations.NullMarked;
