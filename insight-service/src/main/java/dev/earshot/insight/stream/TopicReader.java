package dev.earshot.insight.stream;

import dev.earshot.common.start.BackOff;
import dev.earshot.insight.database.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * Reads one topic for good. Offsets are committed after a batch has taken effect, never before; a batch that meets a
 * fault of the database or the broker is tried again until it works, so nothing is skipped.
 */
final class TopicReader implements Runnable {
    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final String topic;
    private final BatchHandler handler;
    private final DeadLetters deadLetters;
    private final Supplier<KafkaConsumer<byte[], byte[]>> consumers;
    private final AtomicLong lag;
    private final BackOff backOff = new BackOff(Streams.LONGEST_PAUSE);

    TopicReader(
            String topic,
            BatchHandler handler,
            DeadLetters deadLetters,
            Supplier<KafkaConsumer<byte[], byte[]>> consumers,
            AtomicLong lag) {
        this.topic = topic;
        this.handler = handler;
        this.deadLetters = deadLetters;
        this.consumers = consumers;
        this.lag = lag;
    }

    /** Runs until its thread is interrupted. */
    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try (KafkaConsumer<byte[], byte[]> consumer = consumers.get()) {
                    consumer.subscribe(List.of(topic));
                    readFrom(consumer);
                    return;
                } catch (RuntimeException fault) {
                    LOG.warnf("reading starts anew: topic=%s fault=%s", topic, Faults.brief(fault));
                    backOff.pause();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void readFrom(KafkaConsumer<byte[], byte[]> consumer) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    List<Message> batch = new ArrayList<>(records.count());
                    records.forEach(record -> batch.add(new Message(record)));
                    deadLetters.keep(untilItWorks(batch));
                    consumer.commitSync();
                }
                lag.set(lagOf(consumer));
            }
        } catch (InterruptedException | InterruptException stopped) {
            LOG.debugf("reading ends: topic=%s", topic);
        }
        Thread.interrupted(); // cleared, so that the consumer can still say goodbye to its group
    }

    private List<Poison> untilItWorks(List<Message> batch) throws InterruptedException {
        while (true) {
            try {
                List<Poison> poison = handler.handle(batch);
                backOff.reset();
                return poison;
            } catch (RuntimeException fault) {
                LOG.warnf(
                        "batch is tried again: topic=%s messages=%d fault=%s",
                        topic, batch.size(), Faults.brief(fault));
                backOff.pause();
            }
        }
    }

    private static long lagOf(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.assignment().stream()
                .map(consumer::currentLag)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .sum();
    }
}
