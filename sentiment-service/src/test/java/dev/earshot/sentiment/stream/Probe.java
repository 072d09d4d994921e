package dev.earshot.sentiment.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Puts responses into Kafka and collects what comes out. */
final class Probe implements AutoCloseable {
    private final KafkaProducer<String, @Nullable String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

    private final Line line;

    Probe(String bootstrap) {
        this(bootstrap, Line.RESPONSES);
    }

    Probe(String bootstrap, Line line) {
        this.line = line;
        createInput(bootstrap);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"), new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "group.id",
                        "probe-" + UUID.randomUUID(),
                        "metadata.max.age.ms",
                        "1000",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(line.to(), line.deadLetters()));
    }

    /** As the service that writes it does when it starts. */
    private void createInput(String bootstrap) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(line.from(), 4, (short) 1)))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failure);
            }
        }
    }

    void send(String key, @Nullable String value) {
        send(new ProducerRecord<>(line.from(), key, value));
    }

    /** The news that a response is gone. */
    void erase(String id, String value) {
        ProducerRecord<String, @Nullable String> news = new ProducerRecord<>(line.from(), id, value);
        news.headers().add("ce_type", "dev.earshot.response.erased.v1".getBytes(StandardCharsets.UTF_8));
        send(news);
    }

    private void send(ProducerRecord<String, @Nullable String> message) {
        acknowledged(producer.send(message));
    }

    private static void acknowledged(Future<?> sent) {
        try {
            sent.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Sends a response with this comment and returns its id. */
    String respond(@Nullable String comment, int version) {
        String id = UUID.randomUUID().toString();
        respond(id, comment, version);
        return id;
    }

    void respond(String id, @Nullable String comment, int version) {
        send(id, response(id, comment, version));
    }

    /** Sends so many responses with this comment at once and returns their ids. */
    List<String> respondMany(String comment, int many) {
        List<String> ids =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(many).toList();
        List<Future<?>> sent = new ArrayList<>();
        ids.forEach(id -> sent.add(producer.send(new ProducerRecord<>(line.from(), id, response(id, comment, 1)))));
        sent.forEach(Probe::acknowledged);
        return ids;
    }

    private static String response(String id, @Nullable String comment, int version) {
        String said = comment == null ? "null" : "\"" + comment + "\"";
        return "{\"responseId\": \"" + id + "\", \"version\": " + version + ", \"comment\": " + said + "}";
    }

    /** Everything of this key that has come out so far. */
    List<ConsumerRecord<String, String>> outOf(String key) {
        return out().stream().filter(record -> key.equals(record.key())).toList();
    }

    /** Everything that has come out so far. */
    List<ConsumerRecord<String, String>> out() {
        consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
        return List.copyOf(seen);
    }

    static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
