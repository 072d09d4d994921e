/** How strongly a text's words feel, by a word list and rules that can be shown: a port of VADER. */
@NullMarked
package dev.earshot.sentiment.lexicon;

import org.jspecify.annotations.NullMarked;
