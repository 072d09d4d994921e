package dev.earshot.survey.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.common.identity.Ids;
import dev.earshot.survey.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        append(events, null);
    }

    /** As {@link #append(List)}, for events that somebody will ask after: see {@link #unsent}. */
    public void append(List<OutboxEvent> events, @Nullable UUID cause) {
        database.afterCommit(bell::ring);
        rows.insert(events.stream().map(this::row).toList(), cause, clock.instant());
    }

    /** As {@link #append(List)}, for one event. */
    public void append(OutboxEvent event) {
        append(List.of(event));
    }

    /** Takes out all events of these keys, sent or not, so that nobody can send them again. */
    public void withdraw(Topic topic, List<String> keys) {
        rows.delete(topic.topicName(), keys);
    }

    /** How many events of a cause Kafka does not have yet. */
    public long unsent(UUID cause) {
        return rows.unsent(cause);
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
