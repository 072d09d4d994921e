package dev.earshot.insight.rehearing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A response to be heard again, in the words of the event that recorded it; whoever hears it sends all of it back.
 *
 * @param rehearing which rehearing asks
 * @param language it was asked in
 */
record Question(
        UUID rehearing,
        UUID responseId,
        long version,
        Instant collectedAt,
        String journey,
        String stage,
        String touchpoint,
        String survey,
        String metric,
        @Nullable Integer score,
        String comment,
        @Nullable String language,
        String channel,
        @Nullable String identity,
        boolean counted,
        @Nullable String quarantine) {}
