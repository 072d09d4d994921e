package dev.earshot.survey.recording;

import dev.earshot.survey.outbox.OutboxEvent;
import dev.earshot.survey.outbox.Topic;
import java.time.Instant;
import java.util.UUID;

/** The event {@code response.erased.v1}: all that may be said of an answer that is gone. See contracts/erased-event.v1.schema.json. */
record ResponseErased(UUID responseId, int version, Instant erasedAt, UUID erasure) {
    private static final String TYPE = "dev.earshot.response.erased.v1";

    /** One version above all that was told of the answer before. */
    static OutboxEvent of(Responses.Standing last, UUID erasure, Instant now) {
        return new OutboxEvent(
                Topic.RESPONSES,
                last.id().toString(),
                TYPE,
                new ResponseErased(last.id(), last.version() + 1, now, erasure));
    }
}
