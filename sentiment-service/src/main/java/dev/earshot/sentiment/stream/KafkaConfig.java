package dev.earshot.sentiment.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;

/** How Kafka is reached, read and written. */
@ConfigMapping(prefix = "earshot.kafka")
interface KafkaConfig {
    /** Bootstrap servers, host:port separated by commas. */
    @WithParentName
    @WithDefault("localhost:9092")
    String bootstrap();

    /** Partitions of topics that are created here: more let more replicas share the work, and cost the broker memory. */
    @WithDefault("24")
    int partitions();

    /** Replication of topics that are created here; 3 survives the loss of a broker and needs three brokers. */
    @WithDefault("1")
    short replication();

    /** Consumer group: all replicas of this service share it. */
    @WithDefault("sentiment")
    String group();

    /** Most responses in a batch: more keep the workers busier, and delay the first by the last. */
    @WithDefault("128")
    int batch();

    /** Silence after which a dead replica's partitions go to others; brokers accept no less than 6 s by default. */
    @WithDefault("6s")
    Duration session();

    /** How long analysed responses and dead letters are kept; they hold what a person wrote, so not for long. */
    @WithDefault("7D")
    Duration retention();
}
