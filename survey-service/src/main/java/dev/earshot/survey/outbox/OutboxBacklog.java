package dev.earshot.survey.outbox;

import dev.earshot.survey.outbox.OutboxRows.Backlog;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How much waits and for how long, as metrics; looked up now and then, not at every round. */
@ApplicationScoped
class OutboxBacklog {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final OutboxRows rows;
    private final Clock clock;
    private volatile Backlog latest = new Backlog(0, Optional.empty());
    private volatile Instant looked = Instant.EPOCH;
    private volatile boolean kafkaAnswers = true;

    OutboxBacklog(OutboxRows rows, Clock clock, MeterRegistry meters) {
        this.rows = rows;
        this.clock = clock;
        meters.gauge("earshot.outbox.age.seconds", this, OutboxBacklog::ageSeconds);
        meters.gauge("earshot.outbox.unsent", this, OutboxBacklog::unsent);
    }

    void refresh() {
        if (looked.plus(EVERY).isBefore(clock.instant())) {
            latest = rows.backlog();
            looked = clock.instant();
        }
    }

    void kafkaAnswers(boolean answers) {
        kafkaAnswers = answers;
    }

    boolean kafkaAnswers() {
        return kafkaAnswers;
    }

    /** How long the oldest unsent event has waited; 0 when nothing waits. */
    double ageSeconds() {
        return latest.oldest()
                .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    long unsent() {
        return latest.unsent();
    }
}
