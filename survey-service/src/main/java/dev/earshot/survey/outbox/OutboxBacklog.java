package dev.earshot.survey.outbox;

import dev.earshot.survey.database.DatabaseFailure;
import dev.earshot.survey.outbox.OutboxRows.Backlog;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** How much waits and for how long, as metrics; looked up every second, also while the relay is stuck. */
@ApplicationScoped
class OutboxBacklog {
    private static final Logger LOG = Logger.getLogger(OutboxBacklog.class);

    private final OutboxRows rows;
    private final Clock clock;
    private volatile Backlog latest = new Backlog(0, Optional.empty());
    private volatile boolean kafkaAnswers = true;

    OutboxBacklog(OutboxRows rows, Clock clock, MeterRegistry meters) {
        this.rows = rows;
        this.clock = clock;
        meters.gauge("earshot.outbox.age.seconds", this, OutboxBacklog::ageSeconds);
        meters.gauge("earshot.outbox.unsent", this, OutboxBacklog::unsent);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        try {
            latest = rows.backlog();
        } catch (DatabaseFailure away) {
            LOG.debug("the backlog is unknown for the moment", away);
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
