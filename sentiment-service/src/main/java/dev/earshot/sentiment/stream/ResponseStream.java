package dev.earshot.sentiment.stream;

import dev.earshot.common.kafka.Topics;
import dev.earshot.common.start.BackOff;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jboss.logging.Logger;

/** Keeps a session of one line running for as long as the service runs: when one ends, the next begins. */
final class ResponseStream {
    private static final Logger LOG = Logger.getLogger(ResponseStream.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Line line;
    private final Topics topics;
    private final KafkaConfig kafka;
    private final Clients clients;
    private final Batch batch;
    private final MeterRegistry meters;
    private final AtomicLong lag;
    private final Thread thread;
    private volatile boolean stopped;
    private final BackOff backOff = new BackOff(LONGEST_PAUSE);

    ResponseStream(Line line, Topics topics, KafkaConfig kafka, Clients clients, Batch batch, MeterRegistry meters) {
        this.line = line;
        this.thread = new Thread(this::keepRunning, "read-" + line.from());
        this.topics = topics;
        this.kafka = kafka;
        this.clients = clients;
        this.batch = batch;
        this.meters = meters;
        this.lag = Objects.requireNonNull(
                meters.gauge("earshot.consumer.lag", Tags.of("topic", line.from()), new AtomicLong()));
    }

    void start() {
        meters.counter("earshot.dead.letters", "topic", line.from());
        thread.setDaemon(true);
        thread.start();
    }

    /** Tells it to end after the batch in hand. */
    void stop() {
        stopped = true;
    }

    /** Waits for the end; the batch in hand has so much time. */
    void awaitEnd() throws InterruptedException {
        if (!thread.join(FAREWELL)) {
            thread.interrupt();
        }
    }

    private void keepRunning() {
        try {
            while (!stopped) {
                runOnce();
            }
        } catch (InterruptedException | org.apache.kafka.common.errors.InterruptException stop) {
            LOG.debug("the stream was told to stop", stop);
        }
    }

    private void runOnce() throws InterruptedException {
        if (!topics.ensure(line.wanted(kafka.retention()))) {
            backOff.pause();
            return;
        }
        try (KafkaConsumer<byte[], byte[]> consumer = clients.consumer(line);
                KafkaProducer<byte[], byte[]> producer = clients.producer()) {
            new Session(consumer, producer, batch, line, meters, lag).run(() -> stopped, backOff::reset);
        } catch (org.apache.kafka.common.errors.InterruptException stop) {
            throw stop;
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.warn("the stream starts again after a pause", failure);
            backOff.pause();
        }
    }
}
