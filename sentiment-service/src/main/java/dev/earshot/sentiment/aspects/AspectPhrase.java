package dev.earshot.sentiment.aspects;

import dev.earshot.sentiment.text.Span;

/**
 * Something that is talked about.
 *
 * @param phrase normalised by lemma and word order, such as {@code late delivery}; "not" in front when it was denied
 * @param span where it stands in the prepared text
 */
public record AspectPhrase(String phrase, Span span) {}
