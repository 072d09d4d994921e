package dev.earshot.sentiment.intents;

import dev.earshot.sentiment.text.Span;

/**
 * A word or a punctuation mark, written the way the cues write it: lower case, no accents, contractions taken apart.
 *
 * @param span where it stands in the sentence; words of one contraction share a span
 */
record Token(String word, Span span) {
    boolean isPause() {
        return !Character.isLetterOrDigit(word.charAt(0));
    }

    /** Where a cue that leaves out some words must stop. */
    boolean endsClause() {
        return switch (word) {
            case ".", "!", "?", ";", "but", "mais" -> true;
            default -> false;
        };
    }
}
