package dev.earshot.survey.erasing;

import dev.earshot.survey.contacting.Forgetting;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.DatabaseFailure;
import dev.earshot.survey.inviting.Invitations;
import dev.earshot.survey.outbox.Outbox;
import dev.earshot.survey.recording.ErasureGate;
import dev.earshot.survey.recording.Sought;
import dev.earshot.survey.recording.Unrecording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Erases little by little. Every step is a transaction that locks its erasure, so that one that was broken off goes on
 * where it was, and two that work on it at once erase and count nothing twice.
 */
@ApplicationScoped
public class Erasing {
    private static final Logger LOG = Logger.getLogger(Erasing.class);
    private static final int BATCH = 500;

    /** What takes longer is a program's doing; the worker erases the rest. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Database database;
    private final Erasures erasures;
    private final Unrecording unrecording;
    private final Invitations invitations;
    private final Forgetting contacts;
    private final WaitingFiles files;
    private final ErasureGate gate;
    private final Outbox outbox;
    private final Clock clock;

    Erasing(
            Database database,
            Erasures erasures,
            Unrecording unrecording,
            Invitations invitations,
            Forgetting contacts,
            WaitingFiles files,
            ErasureGate gate,
            Outbox outbox,
            Clock clock) {
        this.database = database;
        this.erasures = erasures;
        this.unrecording = unrecording;
        this.invitations = invitations;
        this.contacts = contacts;
        this.files = files;
        this.gate = gate;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Notes durably, or in the current transaction, that these are to be erased; the worker does it. */
    public UUID begin(Sought sought) {
        return database.inTransaction(() -> erasures.begin(sought, clock.instant()));
    }

    /** Erases now what can be erased soon, and leaves the rest to the worker. */
    public ErasureReceipt erase(Sought sought) {
        UUID id = begin(sought);
        goOn(id, PATIENCE);
        return ErasureReceipt.of(erasures.byId(id).orElseThrow());
    }

    /** How far an erasure has come, if there is such a one. */
    public Optional<ErasureReceipt> receipt(UUID id) {
        settle(id);
        return erasures.byId(id).map(ErasureReceipt::of);
    }

    /** The undoing of an import, if somebody has asked for it. */
    public Optional<Erasure> ofImport(UUID importId) {
        return erasures.ofImport(importId);
    }

    /** Goes on for so long at most; what is left then, or when the database refuses, is left to the worker. */
    void goOn(UUID id, Duration patience) {
        Instant end = clock.instant().plus(patience);
        try {
            boolean more = true;
            while (more && clock.instant().isBefore(end)) {
                more = step(id);
            }
            settle(id);
        } catch (DatabaseFailure failure) {
            LOG.infof("an erasure goes on in a moment: id=%s reason=%s", id, failure.getMessage());
        }
    }

    /** Erases a batch; false when nothing is left, and nothing can come any more that was on its way. */
    boolean step(UUID id) {
        return database.inTransaction(() -> {
            Optional<Sought> sought = erasures.locked(id).flatMap(Erasure::sought);
            if (sought.isEmpty()) {
                return false;
            }
            if (erasedAny(id, sought.get())) {
                return true;
            }
            if (sought.get() instanceof Sought.OfRespondent(UUID person)) {
                gate.close(person, clock.instant());
                // What was on its way has come by now or never will.
                if (erasedAny(id, sought.get())) {
                    return true;
                }
            }
            files.discardOutdated();
            erasures.erased(id, clock.instant());
            LOG.infof("erased: id=%s", id);
            return false;
        });
    }

    private boolean erasedAny(UUID id, Sought sought) {
        int responses = unrecording.erase(sought, BATCH, id);
        int links = eraseInvitations(sought);
        int contacts = forgetContacts(sought);
        erasures.advance(id, responses, links);
        return responses + links + contacts > 0;
    }

    /** Notes when Kafka has all of its events. */
    void settle(UUID id) {
        boolean untold = erasures.byId(id)
                .filter(Erasure::isErased)
                .filter(erasure -> erasure.toldAt().isEmpty())
                .isPresent();
        if (untold && outbox.unsent(id) == 0) {
            erasures.told(id, clock.instant());
        }
    }

    private int eraseInvitations(Sought sought) {
        return switch (sought) {
            case Sought.OfRespondent(UUID hash) -> invitations.eraseOf(hash, BATCH);
            case Sought.OfImport file -> 0;
            case Sought.TestsOf tests -> 0;
            case Sought.CollectedBefore(UUID survey, Instant then) -> invitations.eraseExpired(survey, then, BATCH);
        };
    }

    private int forgetContacts(Sought sought) {
        return switch (sought) {
            case Sought.OfRespondent(UUID hash) -> contacts.person(hash, BATCH);
            case Sought.OfImport file -> 0;
            case Sought.TestsOf tests -> 0;
            case Sought.CollectedBefore(UUID survey, Instant then) -> contacts.ofSurvey(survey, then, BATCH);
        };
    }
}
