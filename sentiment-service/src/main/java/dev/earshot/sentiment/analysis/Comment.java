package dev.earshot.sentiment.analysis;

import org.jspecify.annotations.Nullable;

/**
 * A text to be heard.
 *
 * @param language tag of the language it was asked in, a hint
 */
public record Comment(String text, @Nullable String language) {}
