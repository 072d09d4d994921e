package dev.earshot.survey.recording;

import dev.earshot.survey.privacy.Redaction;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A stored answer, as far as it tells whether another one is the same.
 *
 * @param source of the row it came with, where it was imported
 * @param importId of the import that it came with
 */
public record Recalled(
        UUID occasion, Optional<UUID> source, Optional<UUID> importId, Answer answer, Instant collectedAt) {
    /** Whether it says that, whatever was made unreadable when it was stored; a time only counts where there is one. */
    public boolean says(Answer other, Optional<Told> time) {
        return answer.score().equals(other.score())
                && readable(answer).equals(readable(other))
                && time.filter(told -> !told.isAt(collectedAt)).isEmpty();
    }

    private static Optional<String> readable(Answer answer) {
        return answer.comment().map(Comment::text).map(Redaction::of);
    }
}
