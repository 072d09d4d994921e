package dev.earshot.survey.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/** Migrates the schema at the start, and keeps trying while the database itself is still starting. */
@Readiness
@ApplicationScoped
class Schema implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(Schema.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Flyway flyway;
    private final DurabilityCheck durability;
    private final Event<SchemaReady> ready;
    private volatile boolean migrated;
    private volatile boolean stopping;

    Schema(Flyway flyway, DurabilityCheck durability, Event<SchemaReady> ready) {
        this.flyway = flyway;
        this.durability = durability;
        this.ready = ready;
    }

    void start(@Observes StartupEvent start) {
        if (!migrate()) {
            LOG.warn("the database does not answer yet; migration will be tried until it does");
            Thread.ofVirtual().name("schema-migration").start(this::keepTrying);
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("schema").status(migrated).build();
    }

    private void keepTrying() {
        while (!stopping && !migrate()) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    private boolean migrate() {
        try {
            flyway.migrate();
            durability.check();
            ready.fire(new SchemaReady());
            migrated = true;
            return true;
        } catch (RuntimeException notYet) {
            LOG.debug("migration attempt failed", notYet);
            return false;
        }
    }
}
