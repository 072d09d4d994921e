package dev.earshot.insight.intake;

import static java.util.Objects.requireNonNull;

import dev.earshot.insight.feedback.Erased;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of dev.earshot.response.erased.v1. */
record ErasedEvent(
        UUID responseId, Instant erasedAt, @Nullable UUID erasure) {
    static final String TYPE = "dev.earshot.response.erased.v1";

    ErasedEvent {
        requireNonNull(responseId, "responseId");
        requireNonNull(erasedAt, "erasedAt");
    }

    Erased erased() {
        return new Erased(responseId, erasedAt, erasure);
    }
}
