package dev.earshot.insight.feedback;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A response as one of its versions says it.
 *
 * @param version grows with every amendment; the highest wins
 * @param contribution what it adds to the roll-ups
 * @param comment as written; null when there is none
 * @param quarantine why it is not counted, when it is suspect
 */
public record Feedback(
        UUID id,
        long version,
        Contribution contribution,
        @Nullable String comment,
        @Nullable String language,
        @Nullable String quarantine,
        List<Sentence> sentences) {
    public Feedback {
        sentences = List.copyOf(sentences);
        if (!(version >= 1)) {
            throw new IllegalArgumentException("version below 1: " + version);
        }
    }
}
