package dev.earshot.insight.stream;

import dev.earshot.common.kafka.Topics;
import dev.earshot.common.start.BackOff;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The topics this service reads, each on a thread of its own. */
@ApplicationScoped
public class Streams {
    /** Absent topics are looked for again this often. */
    private static final Duration METADATA_AGE = Duration.ofSeconds(3);

    static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final KafkaConfig kafka;
    private final Topics topics;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    Streams(KafkaConfig kafka, Topics topics, DeadLetters deadLetters, MeterRegistry meters) {
        this.kafka = kafka;
        this.topics = topics;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    /** Begins to read a topic from the oldest message that this group has not handled. */
    public void read(String topic, BatchHandler handler) {
        AtomicLong lag =
                Objects.requireNonNull(meters.gauge("earshot.consumer.lag", Tags.of("topic", topic), new AtomicLong()));
        meters.counter("earshot.dead.letters", "topic", topic);
        String retention = Long.toString(kafka.deadLetterRetention().toMillis());
        write(new Topics.Wanted(DeadLetters.topicOf(topic), Map.of(TopicConfig.RETENTION_MS_CONFIG, retention)));
        start("read-" + topic, new TopicReader(topic, handler, deadLetters, this::consumer, lag));
    }

    /** Makes a topic that this service writes as soon as a broker is there. */
    public void write(Topics.Wanted topic) {
        start("create-" + topic.name(), () -> create(topic));
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(LAST_WORDS);
        }
    }

    private void create(Topics.Wanted topic) {
        BackOff backOff = new BackOff(LONGEST_PAUSE);
        try {
            while (!topics.ensure(List.of(topic))) {
                backOff.pause();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(String name, Runnable work) {
        threads.add(Thread.ofPlatform().name(name).daemon().start(work));
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, kafka.group());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, kafka.batch());
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, (int) METADATA_AGE.toMillis());
        settings.put(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) kafka.session().toMillis());
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int)
                kafka.session().dividedBy(3).toMillis());
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
