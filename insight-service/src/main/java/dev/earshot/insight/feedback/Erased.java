package dev.earshot.insight.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A response that is gone for good, whatever its version was.
 *
 * @param erasedAt when it was gone from the survey-service
 * @param erasure the receipt of who asked for it; null where none was named
 */
public record Erased(UUID id, Instant erasedAt, @Nullable UUID erasure) {}
