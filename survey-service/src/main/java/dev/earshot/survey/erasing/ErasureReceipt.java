package dev.earshot.survey.erasing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An erasure as callers of the API see it. It says what this service knows, and where to ask for the rest. */
@Schema(name = "Erasure")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErasureReceipt(
        UUID id,
        Reason reason,
        State state,

        @Schema(description = "Erased so far") long responses,

        @Schema(description = "Erased so far; their links are unknown from then on")
        long invitations,

        Instant requestedAt,

        @JsonInclude
        @Nullable
        @Schema(description = "When nothing was left in the survey-service, events that could be sent again included")
        Instant erasedAt,

        @JsonInclude @Nullable @Schema(description = "When Kafka had acknowledged that all of them are gone")
        Instant toldAt,

        @Schema(description = "Which of them the insight-service has erased from answers, scores and pain points")
        String confirmations,

        @Schema(description = "The import that is undone") @Nullable
        UUID importId,

        @Schema(description = "The survey whose retention is over, or whose test answers are erased") @Nullable
        String survey) {

    static final String RECEIPTS = "/api/v1/respondents/erasures";

    /** How far it has come. */
    public enum State {
        /** Under way in the survey-service. */
        ERASING,
        /** Gone from the survey-service; not all is told to Kafka yet. */
        ERASED,
        /** All is told to Kafka, and the other services erase what they have in their turn. */
        TOLD;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ErasureReceipt of(Erasure erasure) {
        return new ErasureReceipt(
                erasure.id(),
                erasure.reason(),
                state(erasure),
                erasure.responses(),
                erasure.invitations(),
                erasure.requestedAt(),
                erasure.erasedAt().orElse(null),
                erasure.toldAt().orElse(null),
                "/api/v1/responses/erased?erasure=" + erasure.id(),
                erasure.importId().orElse(null),
                erasure.survey().orElse(null));
    }

    /** The receipt, and where to ask how far it has come. */
    public Response response() {
        return Response.status(state == State.ERASING ? Response.Status.ACCEPTED : Response.Status.OK)
                .location(URI.create(RECEIPTS + "/" + id))
                .entity(this)
                .build();
    }

    private static State state(Erasure erasure) {
        if (!erasure.isErased()) {
            return State.ERASING;
        }
        return erasure.toldAt().isEmpty() ? State.ERASED : State.TOLD;
    }
}
