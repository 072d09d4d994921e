package dev.earshot.insight.rehearing;

import dev.earshot.insight.database.Leases;
import dev.earshot.insight.database.Schema;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Keeps the open rehearing going; one replica at a time. */
@ApplicationScoped
class RehearingJob {
    private static final Logger LOG = Logger.getLogger(RehearingJob.class);
    private static final String JOB = "rehearing";
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int DELETED_AT_ONCE = 1_000;

    private final Rehearings rehearings;
    private final Asking asking;
    private final Switching switching;
    private final Results results;
    private final Leases leases;
    private final Schema schema;

    RehearingJob(
            Rehearings rehearings, Asking asking, Switching switching, Results results, Leases leases, Schema schema) {
        this.rehearings = rehearings;
        this.asking = asking;
        this.switching = switching;
        this.results = results;
        this.leases = leases;
        this.schema = schema;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void regularly() {
        schema.whenReady(JOB, () -> {
            try {
                work();
            } catch (KafkaException fault) {
                LOG.warnf("hearing history again has to wait: fault=%s", fault.getMessage());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void work() throws InterruptedException {
        Optional<Rehearing> open = rehearings.open();
        while (open.isPresent() && leases.take(JOB, LEASE)) {
            switch (open.get().state()) {
                case HEARING -> {
                    asking.goOn(open.get());
                    return;
                }
                case SWITCHING -> switching.goOn(open.get());
                case SWITCHED, DISCARDED -> throw new IllegalStateException("closed, and yet open");
            }
            open = rehearings.open();
        }
        if (open.isEmpty()) {
            results.deleteDiscarded(DELETED_AT_ONCE);
        }
    }
}
