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
 * Asks the sentiment-service to hear history again, one stretch after the other: the next when all of the last one is
 * answered, so that new answers never wait behind a long queue.
 */
@ApplicationScoped
class Asking {
    static final String TOPIC = "earshot.rehearing";

    private static final int STRETCH = 1_000;

    /** What is not answered after this is asked again; results are known by their response, so twice does no harm. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** A complete rehearing looks this often for answers that came in meanwhile. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

    private final Rehearings rehearings;
    private final History history;
    private final Outlet outlet;
    private final ObjectMapper json;
    private final Clock clock;

    Asking(Rehearings rehearings, History history, Outlet outlet, ObjectMapper json, Clock clock) {
        this.rehearings = rehearings;
        this.history = history;
        this.outlet = outlet;
        this.json = json;
        this.clock = clock;
    }

    /** Does what can be done now, without waiting for answers. */
    void goOn(Rehearing rehearing) throws InterruptedException {
        Instant now = clock.instant();
        boolean answered = history.answered(rehearing) >= rehearing.stretch().size();
        List<Question> next = answered ? history.behind(rehearing, STRETCH) : List.of();
        if (!next.isEmpty()) {
            send(next);
            rehearings.asked(rehearing, next.getLast().responseId(), next.size(), now);
        } else if (isTime(rehearing, answered ? lookAgain(rehearing) : PATIENCE, now)) {
            List<Question> missing = history.withoutResult(rehearing, STRETCH);
            if (missing.isEmpty()) {
                rehearings.complete(rehearing, now);
            } else {
                send(missing);
                rehearings.askedAgain(rehearing, now);
            }
        }
    }

    private static Duration lookAgain(Rehearing rehearing) {
        return rehearing.complete() ? LOOK_AGAIN : Duration.ofSeconds(2);
    }

    private static boolean isTime(Rehearing rehearing, Duration since, Instant now) {
        return rehearing
                .stretch()
                .askedAt()
                .filter(asked -> now.isBefore(asked.plus(since)))
                .isEmpty();
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
