package dev.earshot.insight.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;

/** How Kafka is reached and read. */
@ConfigMapping(prefix = "earshot.kafka")
interface KafkaConfig {
    /** Bootstrap servers, host:port separated by commas. */
    @WithParentName
    String bootstrap();

    /** Partitions of topics that are created here: more let more replicas share the work, and cost the broker memory. */
    @WithDefault("24")
    int partitions();

    /** Replication of topics that are created here; 3 survives the loss of a broker and needs three brokers. */
    @WithDefault("1")
    short replication();

    /** Consumer group: all replicas that share one database share it. */
    @WithDefault("insight")
    String group();

    /** Most messages in a transaction: more is faster and holds row locks longer. */
    @WithDefault("500")
    int batch();

    /** Silence after which a dead replica's partitions go to others; brokers accept no less than 6 s by default. */
    @WithDefault("6s")
    Duration session();

    /** How long a dead letter is kept; it holds what a person wrote, so not for long. */
    @WithDefault("7D")
    Duration deadLetterRetention();
}
