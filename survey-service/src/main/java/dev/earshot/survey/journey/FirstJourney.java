package dev.earshot.survey.journey;

import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.DatabaseFailure;
import dev.earshot.survey.database.SchemaReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;

/** A new deployment begins with the journey {@code main}. */
@ApplicationScoped
class FirstJourney {
    private final Database database;
    private final Journeys journeys;
    private final JourneyChanges changes;
    private final Clock clock;

    FirstJourney(Database database, Journeys journeys, JourneyChanges changes, Clock clock) {
        this.database = database;
        this.journeys = journeys;
        this.changes = changes;
        this.clock = clock;
    }

    void make(@Observes @Priority(Interceptor.Priority.APPLICATION) SchemaReady ready) {
        try {
            database.runInTransaction(() -> {
                if (journeys.count() == 0) {
                    Journey journey = new Journey(
                            "main", "Customer journey", false, JourneyPreset.STANDARD.plan(), clock.instant());
                    journeys.persist(journey);
                    changes.publish(journey);
                }
            });
        } catch (DatabaseFailure failure) {
            boolean anotherReplicaMadeIt = failure.isDuplicate();
            if (!anotherReplicaMadeIt) {
                throw failure;
            }
        }
    }
}
