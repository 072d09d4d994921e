package dev.earshot.insight.feedback;

/**
 * A response speaks of a theme.
 *
 * @param theme key of the theme
 * @param ordinal the sentence that says it most strongly, counted from 0
 * @param feeling of that sentence
 */
public record Mention(String theme, int ordinal, Feeling feeling) {}
