package dev.earshot.insight.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a response said before it was amended.
 *
 * @param recordedAt when it was stored as this
 * @param quarantine why it was not counted, when it was suspect
 * @param finished false while only a score had come
 */
public record Earlier(
        long version,
        Instant recordedAt,
        @Nullable Integer score,
        @Nullable String comment,
        boolean counted,
        @Nullable String quarantine,
        boolean finished) {}
