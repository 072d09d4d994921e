package dev.earshot.survey.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends rows to Kafka, each acknowledged by all replicas, as CloudEvents in binary mode. */
@ApplicationScoped
class Broker {
    private static final Duration GIVE_UP = Duration.ofSeconds(6);

    private final String bootstrap;
    private final Clock clock;
    private @Nullable KafkaProducer<String, byte[]> producer;

    Broker(@ConfigProperty(name = "earshot.kafka") String bootstrap, Clock clock) {
        this.bootstrap = bootstrap;
        this.clock = clock;
    }

    /** Sends them all; each future completes when Kafka has acknowledged its row, or has not in time. */
    List<CompletableFuture<Void>> send(List<OutboxRow> rows) {
        return rows.stream().map(this::send).toList();
    }

    private CompletableFuture<Void> send(OutboxRow row) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        try {
            ProducerRecord<String, byte[]> message =
                    new ProducerRecord<>(row.topic(), null, row.key(), row.payload(), headers(row));
            Future<RecordMetadata> unused = producer().send(message, (metadata, failure) -> {
                if (failure == null) {
                    sent.complete(null);
                } else {
                    sent.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException failure) {
            sent.completeExceptionally(failure);
        }
        return sent;
    }

    private List<Header> headers(OutboxRow row) {
        return List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", row.id().toString()),
                header("ce_type", row.type()),
                header("ce_source", "/survey-service"),
                header("ce_time", clock.instant().toString()),
                header("content-type", "application/json"));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> settings = Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    bootstrap,
                    ProducerConfig.CLIENT_ID_CONFIG,
                    "survey-service-outbox",
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                    true,
                    ProducerConfig.MAX_BLOCK_MS_CONFIG,
                    1000L,
                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    3000,
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                    (int) GIVE_UP.toMillis(),
                    ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                    500L,
                    ProducerConfig.COMPRESSION_TYPE_CONFIG,
                    "lz4");
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
