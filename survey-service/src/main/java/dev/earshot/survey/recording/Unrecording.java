package dev.earshot.survey.recording;

import dev.earshot.survey.outbox.Outbox;
import dev.earshot.survey.outbox.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Takes answers out again, inside the caller's transaction: their rows, the events that tell what they said, and in the
 * place of these an event that says no more than that they are gone.
 */
@ApplicationScoped
public class Unrecording {
    private final Responses responses;
    private final Outbox outbox;
    private final Clock clock;

    Unrecording(Responses responses, Outbox outbox, Clock clock) {
        this.responses = responses;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Erases some of these answers; fewer than the most when no more were left. */
    public int erase(Sought sought, int most, UUID erasure) {
        List<Responses.Standing> standing = responses.locked(sought, most);
        if (standing.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        responses.delete(standing);
        List<String> keys = standing.stream().map(each -> each.id().toString()).toList();
        outbox.withdraw(Topic.RESPONSES, keys);
        outbox.withdraw(Topic.HISTORY, keys);
        outbox.append(
                standing.stream()
                        .flatMap(each -> ResponseErased.of(each, erasure, now))
                        .toList(),
                erasure);
        return standing.size();
    }

    /** How many such answers are stored. */
    public long count(Sought sought) {
        return responses.count(sought);
    }

    /** The same, with those that count apart. */
    public Stock stock(Sought sought) {
        return responses.stock(sought);
    }

    /** Whether any such answer is stored. */
    public boolean finds(Sought sought) {
        return responses.exists(sought);
    }
}
