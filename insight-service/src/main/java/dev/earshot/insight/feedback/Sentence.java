package dev.earshot.insight.feedback;

import dev.earshot.insight.theming.Embedding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a comment.
 *
 * @param start offset in the comment, in UTF-16 units
 * @param end exclusive
 * @param feeling null where its language is not scored
 * @param embedding what it means; null where it was not embedded
 * @param phrases aspect phrases such as {@code late delivery}
 * @param unthemed true when it says something that no theme covers, so that clustering may look at it
 */
public record Sentence(
        int start,
        int end,
        @Nullable Feeling feeling,
        @Nullable Embedding embedding,
        List<String> phrases,
        boolean unthemed) {
    public Sentence {
        phrases = List.copyOf(phrases);
        if (!(start >= 0 && end >= start)) {
            throw new IllegalArgumentException("a sentence from " + start + " to " + end);
        }
    }
}
