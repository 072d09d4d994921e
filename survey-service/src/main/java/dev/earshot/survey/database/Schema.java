package dev.earshot.survey.database;

import dev.earshot.common.start.Undertaking;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;

/** Migrates the schema at the start, and keeps trying while the database itself is still starting. */
@Readiness
@ApplicationScoped
class Schema implements HealthCheck {
    private final Undertaking migration;

    Schema(Flyway flyway, DurabilityCheck durability, Event<SchemaReady> ready) {
        this.migration = new Undertaking("schema-migration", () -> {
            flyway.migrate();
            durability.check();
            ready.fire(new SchemaReady());
        });
    }

    void start(@Observes StartupEvent start) {
        if (!migration.attempt()) {
            migration.persist();
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        migration.stop();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("schema").status(migration.isDone()).build();
    }
}
