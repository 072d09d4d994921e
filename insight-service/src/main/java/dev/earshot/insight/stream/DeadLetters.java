package dev.earshot.insight.stream;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where messages go that cannot be understood: unchanged, with the reason as a header, for a person to look at. */
@ApplicationScoped
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    /** Headers are read by people; a parser's longer story does not help them. */
    private static final int LONGEST_REASON = 500;

    private final Outlet outlet;
    private final MeterRegistry meters;

    DeadLetters(Outlet outlet, MeterRegistry meters) {
        this.outlet = outlet;
        this.meters = meters;
    }

    static String topicOf(String topic) {
        return topic + ".dlq";
    }

    /** Keeps messages durably; when it returns, their offsets may be committed. */
    void keep(List<Poison> poison) throws InterruptedException {
        for (Poison each : poison) {
            keep(each);
            LOG.warnf("message became a dead letter: place=%s", each.message().place());
            meters.counter(
                            "earshot.dead.letters",
                            "topic",
                            each.message().record().topic())
                    .increment();
        }
    }

    private void keep(Poison poison) throws InterruptedException {
        try {
            send(poison, poison.message().value());
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof RecordTooLargeException)) {
                throw new KafkaException("a dead letter could not be kept", failure.getCause());
            }
            sendWithoutValue(poison);
        }
    }

    private void sendWithoutValue(Poison poison) throws InterruptedException {
        try {
            send(poison, null);
        } catch (ExecutionException failure) {
            throw new KafkaException("a dead letter could not be kept", failure.getCause());
        }
    }

    private void send(Poison poison, byte @Nullable [] value) throws InterruptedException, ExecutionException {
        Message message = poison.message();
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(
                topicOf(message.record().topic()), null, message.record().key(), value);
        message.record().headers().forEach(letter.headers()::add);
        String reason = poison.reason();
        String shortened = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        letter.headers().add("earshot_reason", shortened.getBytes(StandardCharsets.UTF_8));
        letter.headers().add("earshot_place", message.place().getBytes(StandardCharsets.UTF_8));
        outlet.send(letter).get();
    }
}
