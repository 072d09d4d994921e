package dev.earshot.survey.privacy;

/** A stretch of a text, in UTF-16 code units; its end is not part of it. */
record Span(int start, int end) {}
