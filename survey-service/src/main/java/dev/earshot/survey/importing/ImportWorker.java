package dev.earshot.survey.importing;

import dev.earshot.common.identity.Ids;
import dev.earshot.survey.database.DatabaseFailure;
import dev.earshot.survey.database.SchemaReady;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Imports what has been accepted, one file after the other, and carries on with what an instance that died has left. */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final UUID holder = Ids.next();
    private final ImportJobs jobs;
    private final ImportRun run;
    private final Spool spool;
    private final Clock clock;
    private final ImportConfig config;
    private @Nullable Thread thread;
    private volatile boolean stopping;

    ImportWorker(ImportJobs jobs, ImportRun run, Spool spool, Clock clock, ImportConfig config) {
        this.jobs = jobs;
        this.run = run;
        this.spool = spool;
        this.clock = clock;
        this.config = config;
    }

    void start(@Observes SchemaReady ready) {
        spool.discardStale(clock.instant());
        thread = Thread.ofPlatform().name("import-worker").start(this::work);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        if (thread != null) {
            LockSupport.unpark(thread);
            thread.join(Duration.ofSeconds(5));
        }
    }

    /** There is something to do. */
    void wake() {
        LockSupport.unpark(thread);
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void discardStale() {
        spool.discardStale(clock.instant());
        try {
            spool.waiting().forEach(this::discardUseless);
        } catch (DatabaseFailure away) {
            LOG.debug("files of imports that have ended are looked for the next time", away);
        }
    }

    private void work() {
        while (!stopping) {
            try {
                jobs.free().forEach(this::attempt);
            } catch (DatabaseFailure failure) {
                LOG.log(
                        failure.isPassing() ? Logger.Level.DEBUG : Logger.Level.ERROR,
                        "imports wait for the database",
                        failure);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void attempt(ImportJob job) {
        if (stopping) {
            return;
        }
        if (!spool.has(job.id())) {
            jobs.interrupt(job.id(), config.patience());
        } else if (jobs.claim(job.id(), holder, config.lease())) {
            carryOut(job.id());
        }
    }

    private void carryOut(UUID id) {
        try {
            // Read again: somebody else may have worked on it between the look and the claim.
            ImportJob job = jobs.byId(id).orElseThrow();
            run.run(job, new ImportFile(spool.file(id)), holder, () -> stopping);
            if (stopping) {
                jobs.release(id, holder);
            } else {
                spool.discard(spool.file(id));
                LOG.infof("import finished: id=%s rows=%d", id, job.total());
            }
        } catch (TakenOver elsewhere) {
            LOG.infof("import goes on elsewhere: id=%s", id);
            discardUseless(id);
        } catch (DatabaseFailure failure) {
            if (!failure.isPassing() && !failure.isDuplicate()) {
                giveUp(id, failure);
                return;
            }
            LOG.infof("import goes on in a moment: id=%s reason=%s", id, failure.getMessage());
            jobs.release(id, holder);
        } catch (RuntimeException failure) {
            giveUp(id, failure);
        }
    }

    /** The file of an import that nobody carries on is of no use to anybody. */
    private void discardUseless(UUID id) {
        if (jobs.byId(id).filter(job -> job.state() != ImportState.RUNNING).isPresent()) {
            spool.discard(spool.file(id));
        }
    }

    /** What fails for no passing reason would fail again, and must not hold up the imports behind it. */
    private void giveUp(UUID id, RuntimeException failure) {
        LOG.errorf(failure, "import given up: id=%s", id);
        jobs.release(id, holder);
        jobs.interrupt(id, Duration.ZERO);
        discardUseless(id);
    }
}
