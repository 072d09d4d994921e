package dev.earshot.sentiment.training;

import dev.earshot.sentiment.text.Span;

/** A word in a text, and how the text feels about what it names. */
public record MarkedTerm(String text, Span span, Mark mark) {}
