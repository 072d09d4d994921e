package dev.earshot.survey.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.common.identity.Ids;
import dev.earshot.survey.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Where events wait from the transaction that made them true until Kafka has them. */
@ApplicationScoped
public class Outbox {
    private final Database database;
    private final OutboxRows rows;
    private final Bell bell;
    private final ObjectMapper json;
    private final Clock clock;

    Outbox(Database database, OutboxRows rows, Bell bell, ObjectMapper json, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.bell = bell;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds events to the current transaction: they are told if, and only if, it commits.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void append(List<OutboxEvent> events) {
        database.afterCommit(bell::ring);
        rows.insert(events.stream().map(this::row).toList(), clock.instant());
    }

    /** As {@link #append(List)}, for one event. */
    public void append(OutboxEvent event) {
        append(List.of(event));
    }

    private OutboxRow row(OutboxEvent event) {
        try {
            return new OutboxRow(
                    Ids.next(),
                    event.topic().topicName(),
                    event.key(),
                    event.type(),
                    json.writeValueAsBytes(event.body()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("not a JSON value: " + event.type(), unwritable);
        }
    }
}
