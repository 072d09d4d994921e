package dev.earshot.survey.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events reach Kafka. */
@ConfigMapping(prefix = "earshot.outbox")
interface OutboxConfig {
    /** Rows per round. More carries a backlog faster, and is sent twice if the relay dies within the round. */
    @WithDefault("500")
    int batch();

    /** How often to look for what other replicas have stored; what this one stores is sent at once. */
    @WithDefault("250ms")
    Duration poll();

    /** How long a relay that died blocks the others; shorter costs more renewals. */
    @WithDefault("4s")
    Duration lease();

    /** How long sent rows can be sent again. Longer survives a later loss in Kafka, and keeps more rows. */
    @WithDefault("24h")
    Duration keep();
}
