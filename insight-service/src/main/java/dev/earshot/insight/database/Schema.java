package dev.earshot.insight.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

/** Brings the schema up to date in the background: a database that starts later than this service is no failure. */
@ApplicationScoped
public class Schema {
    private static final Logger LOG = Logger.getLogger(Schema.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Flyway flyway;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch stopping = new CountDownLatch(1);

    Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    public boolean ready() {
        return ready.getCount() == 0;
    }

    /** Waits until the tables are there. */
    public void await() throws InterruptedException {
        ready.await();
    }

    /** Runs regular work if the tables are there; a database that is away meanwhile is one line, not a stack trace. */
    public void whenReady(String job, Runnable work) {
        if (!ready()) {
            return;
        }
        try {
            work.run();
        } catch (JdbiException fault) {
            LOG.warnf("regular work has to wait: job=%s fault=%s", job, Faults.brief(fault));
        }
    }

    void start(@Observes @Priority(1) StartupEvent started) {
        Thread.ofVirtual().name("schema").start(this::migrate);
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping.countDown();
    }

    private void migrate() {
        try {
            for (boolean told = false; !tryToMigrate(told); told = true) {
                if (stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            ready.countDown();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean tryToMigrate(boolean told) {
        try {
            flyway.migrate();
            return true;
        } catch (RuntimeException notYet) {
            if (!told) {
                LOG.warnf("the database cannot be migrated yet, trying on: %s", Faults.brief(notYet));
            }
            return false;
        }
    }
}
