/** Hears in a sentence what it cost the customer, and what the customer wants: by cues that are read from a file. */
@NullMarked
package dev.earshot.sentiment.intents;

import org.jspecify.annotations.NullMarked;
