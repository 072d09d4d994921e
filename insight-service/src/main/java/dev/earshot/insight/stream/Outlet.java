package dev.earshot.insight.stream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The connection by which this service writes to Kafka, opened when there is something to write. */
@ApplicationScoped
public class Outlet {
    private static final int LARGEST_MESSAGE = 16 * 1024 * 1024;

    private final KafkaConfig kafka;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    Outlet(KafkaConfig kafka) {
        this.kafka = kafka;
    }

    /** Sends; the future is done when all replicas have the message. */
    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> message) {
        return producer().send(message);
    }

    private synchronized KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            Map<String, Object> settings = new HashMap<>();
            settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_MESSAGE);
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
