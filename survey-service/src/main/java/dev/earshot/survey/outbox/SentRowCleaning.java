package dev.earshot.survey.outbox;

import dev.earshot.survey.database.DatabaseFailure;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Deletes what was sent long ago, a little at a time, so that no transaction grows with the table. */
@ApplicationScoped
class SentRowCleaning {
    private static final Logger LOG = Logger.getLogger(SentRowCleaning.class);
    private static final int BATCH = 1000;

    private final OutboxRows rows;
    private final Clock clock;
    private final OutboxConfig config;

    SentRowCleaning(OutboxRows rows, Clock clock, OutboxConfig config) {
        this.rows = rows;
        this.clock = clock;
        this.config = config;
    }

    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clean() {
        try {
            int deleted;
            do {
                deleted = rows.deleteSentBefore(clock.instant().minus(config.keep()), BATCH);
            } while (deleted == BATCH);
        } catch (DatabaseFailure away) {
            LOG.debug("cleaning waits for the next time", away);
        }
    }
}
