package dev.earshot.survey.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The answer that an occasion has, as it stands.
 *
 * @param version one more with every amendment
 * @param finished false while only a score has come, and its comment may follow
 * @param collectedAt when it was given first
 */
public record Kept(UUID id, int version, Answer answer, boolean finished, Instant collectedAt) {
    /** For so long an answer may be amended by who gave it. */
    public static final Duration AMENDABLE = Duration.ofHours(24);

    public boolean isAmendable(Instant now) {
        return !finished || now.isBefore(collectedAt.plus(AMENDABLE));
    }

    /** Whether that brings nothing new. */
    public boolean covers(Response other) {
        return (finished && !other.finished()) || (finished == other.finished() && answer.equals(other.answer()));
    }
}
