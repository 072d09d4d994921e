package dev.earshot.survey.recording;

import dev.earshot.survey.outbox.OutboxEvent;
import dev.earshot.survey.outbox.Topic;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** The event {@code response.erased.v1}: all that may be said of an answer that is gone. See contracts/erased-event.v1.schema.json. */
record ResponseErased(UUID responseId, int version, Instant erasedAt, UUID erasure) {
    private static final String TYPE = "dev.earshot.response.erased.v1";

    /**
     * One version above all that was told of the answer before. Of one that was imported it is told twice: ahead of all
     * history that waits, so that it stops counting at once, and behind what the topic of history holds of it.
     */
    static Stream<OutboxEvent> of(Responses.Standing last, UUID erasure, Instant now) {
        ResponseErased erased = new ResponseErased(last.id(), last.version() + 1, now, erasure);
        return (last.imported() ? Stream.of(Topic.RESPONSES, Topic.HISTORY) : Stream.of(Topic.RESPONSES))
                .map(topic -> new OutboxEvent(topic, last.id().toString(), TYPE, erased));
    }
}
