package dev.earshot.insight;

import static org.awaitility.Awaitility.await;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Sends events to the real topics as the producing services do, and waits until they have taken effect. */
@ApplicationScoped
public class Feed {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaProducer<String, byte[]> producer;
    private final Jdbi jdbi;

    Feed(@ConfigProperty(name = "earshot.kafka") String bootstrap, Jdbi jdbi) throws InterruptedException {
        this.jdbi = jdbi;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            create(admin, "earshot.analysed");
            create(admin, "earshot.journeys");
        }
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public void send(Heard... heard) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        Arrays.stream(heard)
                .forEach(each -> sent.add(producer.send(record("earshot.analysed", each.id(), each.json()))));
        sent.forEach(Feed::acknowledged);
    }

    /** The news that responses are gone, as the sentiment service passes it on. */
    public void erase(UUID erasure, Heard... gone) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        Arrays.stream(gone)
                .forEach(each ->
                        sent.add(producer.send(erasure(each.id(), """
                {"responseId": "%s", "version": 2, "erasedAt": "%s", "erasure": "%s"}""".formatted(each.id(), Instant.now(), erasure)))));
        sent.forEach(Feed::acknowledged);
    }

    /** Any text as the news that a response is gone. */
    public void eraseRaw(String key, String value) {
        acknowledged(producer.send(erasure(key, value)));
    }

    /** Waits until so many responses of an erasure are gone. */
    public void awaitErased(UUID erasure, int responses) {
        await().pollDelay(Duration.ZERO)
                .atMost(PATIENCE)
                .until(() -> jdbi.withHandle(
                                handle -> handle.createQuery("SELECT COUNT(*) FROM erased WHERE erasure = :erasure")
                                        .bind("erasure", erasure)
                                        .mapTo(Integer.class)
                                        .one())
                        == responses);
    }

    private static ProducerRecord<String, byte[]> erasure(String key, String value) {
        ProducerRecord<String, byte[]> news = record("earshot.analysed", key, value);
        news.headers().add("ce_type", "dev.earshot.response.erased.v1".getBytes(StandardCharsets.UTF_8));
        return news;
    }

    /** Any text as an analysed event. */
    public void sendRaw(String key, String value) {
        acknowledged(producer.send(record("earshot.analysed", key, value)));
    }

    /** Describes a journey with the two stages and touchpoints that tests speak of. */
    public void describe(String journey, long version, String name) {
        describe(journey, version, name, "delivery-nps");
    }

    /** The same with a survey of another key. */
    public void describe(String journey, long version, String name, String survey) {
        String event = """
                {"key": "%s", "name": "%s", "version": %d, "changedAt": "%s", "stages": [
                  {"key": "purchase", "name": "Purchase", "position": 0},
                  {"key": "retention", "name": "Retention", "position": 1}],
                 "touchpoints": [
                  {"key": "checkout", "name": "Checkout", "stage": "purchase"},
                  {"key": "delivery", "name": "Parcel delivery", "stage": "retention"}],
                 "surveys": [
                  {"key": "%s", "name": "Delivery", "metric": "nps", "touchpoint": "delivery", "state": "open"}]}
                """.formatted(journey, name, version, Instant.now(), survey);
        acknowledged(producer.send(record("earshot.journeys", journey, event)));
        await().pollDelay(Duration.ZERO)
                .atMost(PATIENCE)
                .until(() -> jdbi.withHandle(handle -> handle.createQuery(
                                        "SELECT COUNT(*) FROM journey WHERE journey = :journey AND version >= :version")
                                .bind("journey", journey)
                                .bind("version", version)
                                .mapTo(Integer.class)
                                .one())
                        == 1);
    }

    /** Waits until a response stands in a version at least that high. */
    public void awaitVersion(String id, long version) {
        await().pollDelay(Duration.ZERO)
                .atMost(PATIENCE)
                .until(() -> jdbi.withHandle(handle -> handle.createQuery(
                                        "SELECT COUNT(*) FROM feedback WHERE response_id = UUID_TO_BIN(:id) AND version >= :version")
                                .bind("id", id)
                                .bind("version", version)
                                .mapTo(Integer.class)
                                .one())
                        == 1);
    }

    public void awaitCount(String journey, int responses) {
        await().pollDelay(Duration.ZERO)
                .atMost(PATIENCE)
                .until(() -> jdbi.withHandle(
                                handle -> handle.createQuery("SELECT COUNT(*) FROM feedback WHERE journey = :journey")
                                        .bind("journey", journey)
                                        .mapTo(Integer.class)
                                        .one())
                        == responses);
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    private static ProducerRecord<String, byte[]> record(String topic, String key, String value) {
        return new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void create(Admin admin, String topic) throws InterruptedException {
        try {
            admin.createTopics(List.of(new NewTopic(topic, 4, (short) 1))).all().get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private static void acknowledged(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
