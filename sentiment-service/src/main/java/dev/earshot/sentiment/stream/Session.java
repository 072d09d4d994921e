package dev.earshot.sentiment.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;

/**
 * One connection's life: read, analyse, publish, wait until Kafka has it, commit, read on. Whatever goes wrong ends the
 * session, and the next one starts from the last commit: a response may be published twice, but never skipped.
 */
final class Session {
    private static final Logger LOG = Logger.getLogger(Session.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Batch batch;
    private final Line line;
    private final MeterRegistry meters;
    private final AtomicLong lag;

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

    /**
     * Works until told to stop.
     *
     * @param afterBatch called when a batch is safe
     * @throws KafkaException when the connection is no good any more
     */
    void run(BooleanSupplier stopped, Runnable afterBatch) throws InterruptedException {
        consumer.subscribe(List.of(line.from()));
        while (!stopped.getAsBoolean()) {
            ConsumerRecords<byte[], byte[]> messages = consumer.poll(PATIENCE);
            lag.set(behind() + messages.count());
            if (!messages.isEmpty()) {
                publish(messages);
                consumer.commitSync();
                lag.set(behind());
                afterBatch.run();
            }
        }
    }

    private void publish(ConsumerRecords<byte[], byte[]> messages) throws InterruptedException {
        List<ProducerRecord<byte[], byte[]>> letters = batch.analyse(messages, line);
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

    /** How many messages of its partitions this replica has not fetched yet. */
    private long behind() {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }
}
