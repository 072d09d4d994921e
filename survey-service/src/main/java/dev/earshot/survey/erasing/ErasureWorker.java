package dev.earshot.survey.erasing;

import dev.earshot.survey.database.DatabaseFailure;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Carries on with the erasures that are under way, also with those that an instance that died has left. */
@ApplicationScoped
class ErasureWorker {
    private static final Logger LOG = Logger.getLogger(ErasureWorker.class);

    /** A large one lets the others have their turn. */
    private static final Duration TURN = Duration.ofSeconds(5);

    private final Erasures erasures;
    private final Erasing erasing;
    private volatile boolean stopping;

    ErasureWorker(Erasures erasures, Erasing erasing) {
        this.erasures = erasures;
        this.erasing = erasing;
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void carryOn() {
        try {
            for (Erasure erasure : erasures.underWay()) {
                if (!stopping) {
                    erasing.goOn(erasure.id(), TURN);
                }
            }
        } catch (DatabaseFailure away) {
            LOG.debug("erasures wait for the database", away);
        }
    }
}
