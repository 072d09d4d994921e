package dev.earshot.sentiment.analysis;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text to be heard.
 *
 * @param language tag of the language it was asked in, a hint
 * @param question what was asked, a hint
 * @param rating the score that the same person gave
 */
public record Comment(
        String text, @Nullable String language, @Nullable String question, Optional<Rating> rating) {
    /** A text of which nothing else is known. */
    public static Comment of(String text, @Nullable String language) {
        return new Comment(text, language, null, Optional.empty());
    }
}
