package dev.earshot.insight.erasing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A response that is gone, and nothing of what it said.
 *
 * @param erasedAt when it was gone from the survey-service
 * @param removedAt when it was out of every row and roll-up here
 */
@Schema(name = "ErasedResponse")
record ErasedResponse(
        UUID id,
        Instant erasedAt,
        Instant removedAt,

        @Schema(description = "The receipt: GET /api/v1/respondents/erasures/{id}") @JsonInclude @Nullable
        UUID erasure) {}
