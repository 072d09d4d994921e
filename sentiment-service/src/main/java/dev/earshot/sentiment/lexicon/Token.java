package dev.earshot.sentiment.lexicon;

import dev.earshot.sentiment.text.Span;

/** A word at its place; the words of an emoji's name share the place of the emoji. */
record Token(Term term, Span span) {}
