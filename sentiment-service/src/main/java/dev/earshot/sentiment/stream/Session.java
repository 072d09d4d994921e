package dev.earshot.sentiment.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;

/**
 * One connection's life: read, analyse, publish, wait until Kafka has it, commit, read on. While one batch is published the
 * next is analysed already. Whatever goes wrong ends the session, and the next one starts from the last commit: a response
 * may be published twice, but never skipped.
 */
final class Session {
    private static final Logger LOG = Logger.getLogger(Session.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_COMMITS = Duration.ofMillis(100);
    private static final int MOST_IN_HAND = 2;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Batch batch;
    private final Line line;
    private final MeterRegistry meters;
    private final AtomicLong lag;
    private final Deque<InHand> inHand = new ArrayDeque<>();
    private final Map<TopicPartition, OffsetAndMetadata> published = new HashMap<>();

    Session(
            KafkaConsumer<byte[], byte[]> consumer,
            KafkaProducer<byte[], byte[]> producer,
            Batch batch,
            Line line,
            MeterRegistry meters,
            AtomicLong lag) {
        this.consumer = consumer;
        this.producer = producer;
        this.batch = batch;
        this.line = line;
        this.meters = meters;
        this.lag = lag;
    }

    /** A batch that was read, and the letters that are being made of it. */
    private record InHand(
            ConsumerRecords<byte[], byte[]> messages, Future<List<ProducerRecord<byte[], byte[]>>> letters) {}

    /**
     * Works until told to stop, and then finishes what is in hand.
     *
     * @param afterBatch called when a batch is safe
     * @throws KafkaException when the connection is no good any more
     */
    void run(BooleanSupplier stopped, Runnable afterBatch) throws InterruptedException {
        try (ExecutorService analysing = Executors.newVirtualThreadPerTaskExecutor()) {
            consumer.subscribe(List.of(line.from()), new HandOver(afterBatch));
            while (!stopped.getAsBoolean()) {
                ConsumerRecords<byte[], byte[]> messages = consumer.poll(inHand.isEmpty() ? PATIENCE : Duration.ZERO);
                if (!messages.isEmpty()) {
                    inHand.add(new InHand(messages, analysing.submit(() -> batch.analyse(messages, line))));
                }
                lag.set(behind());
                commit();
                if (inHand.size() == MOST_IN_HAND || (messages.isEmpty() && !inHand.isEmpty())) {
                    finish(inHand.remove(), afterBatch);
                }
            }
            leave(afterBatch);
        }
    }

    /** Goes when all that was published is committed; what is read meanwhile is left to others. */
    private void leave(Runnable afterBatch) throws InterruptedException {
        finishAll(afterBatch);
        while (!published.isEmpty()) {
            consumer.poll(BETWEEN_COMMITS);
            commit();
        }
    }

    /** Partitions that go to another replica go without anything half done. */
    private final class HandOver implements ConsumerRebalanceListener {
        private final Runnable afterBatch;

        HandOver(Runnable afterBatch) {
            this.afterBatch = afterBatch;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            try {
                finishAll(afterBatch);
                commit();
                published.keySet().removeAll(revoked);
            } catch (InterruptedException stop) {
                throw new InterruptException(stop);
            }
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {}
    }

    private void finishAll(Runnable afterBatch) throws InterruptedException {
        while (!inHand.isEmpty()) {
            finish(inHand.remove(), afterBatch);
        }
    }

    private void finish(InHand done, Runnable afterBatch) throws InterruptedException {
        publish(done.messages(), letters(done));
        published.putAll(done.messages().nextOffsets());
        commit();
        lag.set(behind());
        afterBatch.run();
    }

    /** While partitions are being shared out anew nothing can be committed; then it is tried again after the next poll. */
    private void commit() {
        if (!published.isEmpty()) {
            try {
                consumer.commitSync(published);
                published.clear();
            } catch (RebalanceInProgressException later) {
                LOG.debug("the commit waits for the rebalance", later);
            }
        }
    }

    private static List<ProducerRecord<byte[], byte[]>> letters(InHand done) throws InterruptedException {
        try {
            return done.letters().get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a batch was not analysed", failure.getCause());
        }
    }

    private void publish(ConsumerRecords<byte[], byte[]> messages, List<ProducerRecord<byte[], byte[]>> letters)
            throws InterruptedException {
        List<Future<?>> acknowledgements = new ArrayList<>();
        letters.forEach(letter -> acknowledgements.add(producer.send(letter)));
        producer.flush();
        int next = 0;
        for (ConsumerRecord<byte[], byte[]> message : messages) {
            ProducerRecord<byte[], byte[]> letter = letters.get(next);
            await(acknowledgements.get(next), letter, message);
            if (letter.topic().equals(line.deadLetters())) {
                dead(message);
            }
            next++;
        }
    }

    private void await(
            Future<?> acknowledgement, ProducerRecord<byte[], byte[]> letter, ConsumerRecord<byte[], byte[]> message)
            throws InterruptedException {
        try {
            acknowledgement.get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof RecordTooLargeException)
                    || letter.topic().equals(line.deadLetters())) {
                throw new KafkaException("Kafka did not take a message", failure.getCause());
            }
            await(producer.send(tooLarge(message)), tooLarge(message), message);
            dead(message);
        }
    }

    private ProducerRecord<byte[], byte[]> tooLarge(ConsumerRecord<byte[], byte[]> message) {
        return Letters.dead(message, line, "too large for " + line.to() + " with its analysis");
    }

    private void dead(ConsumerRecord<byte[], byte[]> message) {
        LOG.warnf("message became a dead letter: place=%s", Letters.place(message));
        meters.counter("earshot.dead.letters", "topic", message.topic()).increment();
    }

    /** How many messages of its partitions this replica has not fetched yet, and those that it has in hand. */
    private long behind() {
        long waiting = consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
        return waiting
                + inHand.stream().mapToLong(batch -> batch.messages().count()).sum();
    }
}
