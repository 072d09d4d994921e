package dev.earshot.sentiment.stream;

import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Opens the connections to Kafka. */
@Singleton
class Clients {
    /** A topic that does not exist yet is looked for this often. */
    private static final int METADATA_MS = 3_000;

    private static final int HEARTBEATS_PER_SESSION = 3;

    private final KafkaConfig kafka;

    Clients(KafkaConfig kafka) {
        this.kafka = kafka;
    }

    /** A consumer whose offsets we commit ourselves, after the results are safe. */
    KafkaConsumer<byte[], byte[]> consumer(Line line) {
        int session = Math.toIntExact(kafka.session().toMillis());
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrap(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        line.group(kafka.group()),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        kafka.batch(),
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        METADATA_MS,
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        session,
                        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                        session / HEARTBEATS_PER_SESSION,
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                        CooperativeStickyAssignor.class.getName()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrap(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        Line.MAX_MESSAGE_BYTES),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
