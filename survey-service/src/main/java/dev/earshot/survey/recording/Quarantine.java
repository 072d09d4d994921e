package dev.earshot.survey.recording;

import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.DatabaseFailure;
import dev.earshot.survey.trust.Suspicion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Moves answers between the scores and quarantine, both ways, by the hand of the staff. */
@ApplicationScoped
public class Quarantine {
    private final Database database;
    private final Recording recording;
    private final Amendments amendments;
    private final Clock clock;

    Quarantine(Database database, Recording recording, Amendments amendments, Clock clock) {
        this.database = database;
        this.recording = recording;
        this.amendments = amendments;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Move {
        /** It is where it should be, as of this version. */
        record Done(UUID id, int version) implements Move {}

        /** There is no such answer. */
        record Unknown() implements Move {}

        /** Another answer to the same link counts, and only one can. */
        record Taken() implements Move {}

        /** It was given to try the survey out, and never counts. */
        record Test() implements Move {}

        /** It changed at the same moment. */
        record Overtaken() implements Move {}
    }

    /** Puts an answer into the scores; harmless where it is there already. */
    public Move release(UUID id) {
        try {
            return database.inTransaction(() -> move(id, true));
        } catch (DatabaseFailure refused) {
            if (refused.isDuplicate()) {
                return new Move.Taken();
            }
            throw refused;
        }
    }

    /** Takes an answer out of the scores; harmless where it is out already. */
    public Move confine(UUID id) {
        return database.inTransaction(() -> move(id, false));
    }

    private Move move(UUID id, boolean counted) {
        Optional<Amendments.Place> place = amendments.placeOf(id);
        if (place.isEmpty()) {
            return new Move.Unknown();
        }
        if (counted && place.get().test()) {
            return new Move.Test();
        }
        int version = place.get().version();
        if (place.get().counted() == counted) {
            return new Move.Done(id, version);
        }
        boolean moved = counted
                ? recording.release(id, version, clock.instant())
                : recording.confine(id, version, Suspicion.BY_STAFF, clock.instant());
        return moved ? new Move.Done(id, version + 1) : new Move.Overtaken();
    }
}
