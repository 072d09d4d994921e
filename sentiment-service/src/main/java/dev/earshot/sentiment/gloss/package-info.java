/** Reads other languages with the English model: word by word, through a glossary. */
@NullMarked
package dev.earshot.sentiment.gloss;

import org.jspecify.annotations.NullMarked;
