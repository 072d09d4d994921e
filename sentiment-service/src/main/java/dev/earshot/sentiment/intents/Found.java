package dev.earshot.sentiment.intents;

import dev.earshot.sentiment.text.Span;

/**
 * Something that a sentence says, and why we think so.
 *
 * @param because the words that decided, in UTF-16 code units of the sentence
 */
public record Found<T extends Enum<T>>(T what, Span because) {}
