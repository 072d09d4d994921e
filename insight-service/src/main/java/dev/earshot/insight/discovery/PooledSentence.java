package dev.earshot.insight.discovery;

import dev.earshot.insight.feedback.Feeling;
import dev.earshot.insight.theming.Embedding;
import java.util.List;
import java.util.UUID;

/**
 * A sentence that fits no theme yet.
 *
 * @param version of its response when it was read
 */
record PooledSentence(
        UUID response, long version, int ordinal, Feeling feeling, Embedding embedding, List<String> phrases) {
    PooledSentence {
        phrases = List.copyOf(phrases);
    }
}
