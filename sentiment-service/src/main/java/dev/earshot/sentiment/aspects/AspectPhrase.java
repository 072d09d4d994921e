package dev.earshot.sentiment.aspects;

import dev.earshot.sentiment.text.Span;

/**
 * Something that is talked about.
 *
 * @param phrase normalised by lemma and word order, such as {@code late delivery}; "not" in front when it was denied
 * @param span where it stands in the prepared text
 * @param opinion the word in it that judges; all of it where none does
 */
public record AspectPhrase(String phrase, Span span, Span opinion) {}
