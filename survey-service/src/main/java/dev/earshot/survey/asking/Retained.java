package dev.earshot.survey.asking;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A survey that keeps answers for so many days only. */
public record Retained(UUID id, int days) {
    /** What was given before then is kept no longer. */
    public Instant keptSince(Instant now) {
        return now.minus(Duration.ofDays(days));
    }
}
