package dev.earshot.insight.database;

import dev.earshot.common.start.Undertaking;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

/** Brings the schema up to date in the background: a database that starts later than this service is no failure. */
@ApplicationScoped
public class Schema {
    private static final Logger LOG = Logger.getLogger(Schema.class);

    private final Undertaking migration;

    Schema(Flyway flyway) {
        this.migration = new Undertaking("schema", flyway::migrate);
    }

    public boolean ready() {
        return migration.isDone();
    }

    /** Waits until the tables are there. */
    public void await() throws InterruptedException {
        migration.await();
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
        migration.persist();
    }

    void stop(@Observes ShutdownEvent stopped) {
        migration.stop();
    }
}
