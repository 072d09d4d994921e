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
 * @param language that was heard in the comment, else the one it was asked in
 * @param shownIn the language it was asked in, when that is known
 * @param model that heard the comment; null when there was nothing to hear
 * @param identity how far the person behind an open link is known: signed, asserted, or null
 * @param quarantine why it is not counted, when it is suspect
 * @param earlier what it said before, as far as the event tells
 */
public record Feedback(
        UUID id,
        long version,
        Contribution contribution,
        @Nullable String comment,
        @Nullable String language,
        @Nullable String shownIn,
        @Nullable String model,
        @Nullable String identity,
        @Nullable String quarantine,
        List<Sentence> sentences,
        List<Earlier> earlier) {
    public Feedback {
        earlier = List.copyOf(earlier);
        sentences = List.copyOf(sentences);
        if (!(version >= 1)) {
            throw new IllegalArgumentException("version below 1: " + version);
        }
    }
}
