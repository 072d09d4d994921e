package dev.earshot.insight.rehearing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.common.identity.Ids;
import dev.earshot.insight.stream.Outlet;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Asks the sentiment-service to hear history again. Only so many questions wait for their answers at a time, so that new
 * answers never wait behind a long queue, and none is asked twice while it may still be waiting there.
 */
@ApplicationScoped
class Asking {
    static final String TOPIC = "earshot.rehearing";

    private static final int MOST_WAITING = 1_000;

    /** As many at a time at least, while there are more. */
    private static final int LEAST = MOST_WAITING / 2;

    /** An answer that is not there after this was lost: whoever hears may well be away for a while. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** A complete rehearing looks this often for answers that came late or were amended. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

    private final Rehearings rehearings;
    private final History history;
    private final Results results;
    private final Outlet outlet;
    private final ObjectMapper json;
    private final Clock clock;

    Asking(Rehearings rehearings, History history, Results results, Outlet outlet, ObjectMapper json, Clock clock) {
        this.rehearings = rehearings;
        this.history = history;
        this.results = results;
        this.outlet = outlet;
        this.json = json;
        this.clock = clock;
    }

    /** Does what can be done now, without waiting for answers. */
    void goOn(Rehearing rehearing) throws InterruptedException {
        Instant now = clock.instant();
        ask(rehearing, history.unansweredSince(rehearing, now.minus(PATIENCE), MOST_WAITING), now);
        int room = MOST_WAITING - results.unanswered(rehearing.id());
        if (room < LEAST) {
            return;
        }
        boolean more = ask(rehearing, history.next(rehearing, room), now);
        if (!more && room == MOST_WAITING && isTimeToLook(rehearing, now)) {
            boolean left = ask(rehearing, history.passedOver(rehearing, MOST_WAITING), now);
            if (!left) {
                rehearings.complete(rehearing, now);
            }
        }
    }

    private static boolean isTimeToLook(Rehearing rehearing, Instant now) {
        return rehearing
                .lookedAt()
                .filter(looked -> now.isBefore(looked.plus(LOOK_AGAIN)))
                .isEmpty();
    }

    /** False when there is nothing to ask. */
    private boolean ask(Rehearing rehearing, List<Question> questions, Instant now) throws InterruptedException {
        if (questions.isEmpty()) {
            return false;
        }
        send(questions);
        results.expect(rehearing.id(), questions, now);
        rehearings.asked(rehearing);
        return true;
    }

    private void send(List<Question> questions) throws InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Question question : questions) {
            sent.add(outlet.send(message(question)));
        }
        for (Future<RecordMetadata> each : sent) {
            try {
                each.get();
            } catch (ExecutionException failure) {
                throw new KafkaException("Kafka did not take a question", failure.getCause());
            }
        }
    }

    private ProducerRecord<byte[], byte[]> message(Question question) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(TOPIC, bytes(question.responseId().toString()), written(question));
        Map<String, String> attributes = Map.of(
                "ce_specversion", "1.0",
                "ce_id", Ids.next().toString(),
                "ce_type", "dev.earshot.response.rehearing.v1",
                "ce_source", "/insight-service",
                "ce_time", clock.instant().toString(),
                "content-type", "application/json");
        attributes.forEach((name, value) -> message.headers().add(name, bytes(value)));
        return message;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] written(Question question) {
        try {
            return json.writeValueAsBytes(question);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a question of our own cannot be written", impossible);
        }
    }
}
