package dev.earshot.survey.answering;

import dev.earshot.survey.answering.Judgement.Flaw;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.recording.GroupCommit;
import dev.earshot.survey.recording.Kept;
import dev.earshot.survey.recording.Recording;
import dev.earshot.survey.trust.Conduct;
import dev.earshot.survey.trust.Strangers;
import dev.earshot.survey.trust.Suspicion;
import dev.earshot.survey.trust.Suspicions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Stores what people answer behind a link: one answer counts per link, form, or person and day, and what is suspect is kept
 * beside it. A suspect answer never takes the place of another, so the person's own always can.
 */
@ApplicationScoped
class Answering {
    private static final int ATTEMPTS = 5;

    private final Database database;
    private final Drafting drafting;
    private final Recording recording;
    private final GroupCommit groupCommit;
    private final Suspicions suspicions;
    private final BurstWatch bursts;

    Answering(
            Database database,
            Drafting drafting,
            Recording recording,
            GroupCommit groupCommit,
            Suspicions suspicions,
            BurstWatch bursts) {
        this.database = database;
        this.drafting = drafting;
        this.recording = recording;
        this.groupCommit = groupCommit;
        this.suspicions = suspicions;
        this.bursts = bursts;
    }

    /** Stores the answer, or amends the one that stands; what it returns is durable. */
    Taking answer(Door.Open door, Handed handed) {
        Entry entry = drafting.of(door, handed);
        Optional<Suspicion> suspicion = suspicion(entry);
        if (suspicion.isPresent()) {
            Taking confined = database.inTransaction(() -> confined(entry, suspicion.get()));
            return isHurry(suspicion.get(), handed) ? new Taking.Doubted(Flaw.ONCE_MORE) : confined;
        }
        return bursts.stranger(entry).map(stranger -> taken(entry, stranger)).orElseGet(() -> taken(entry));
    }

    private Optional<Suspicion> suspicion(Entry entry) {
        Handed handed = entry.handed();
        Door.Open door = entry.door();
        return door.test()
                ? Optional.empty()
                : suspicions.of(
                        handed.sent().conduct(),
                        door.link(handed.sent().typed()),
                        door.questionnaire().proofOfWork(),
                        entry.at());
    }

    /** Where a script watches, it holds back who is too soon: what comes all the same is no person's. */
    private static boolean isHurry(Suspicion suspicion, Handed handed) {
        return suspicion == Suspicion.TOO_FAST && handed.sent().conduct().hand() == Conduct.Hand.NOT_WATCHED;
    }

    /** Of two strangers that come at once, each is noted before it is stored, so that the later one finds the other. */
    private Taking taken(Entry entry, Strangers.Form stranger) {
        Taking taking = taken(entry);
        if (!stranger.isOfBurst()) {
            return taking;
        }
        database.runInTransaction(() -> bursts.dissolve(stranger, entry.at()));
        return new Taking.Doubted(Flaw.BURST);
    }

    private Taking taken(Entry entry) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // Two transactions: what refuses the first holds a lock that the second must not wait behind.
            Optional<Taking> taking = first(entry).or(() -> database.inTransaction(() -> again(entry)));
            if (taking.isPresent()) {
                return taking.get();
            }
        }
        return new Taking.Overtaken();
    }

    /** Empty when the occasion has an answer already. */
    private Optional<Taking> first(Entry entry) {
        if (!entry.isByHand()) {
            return database.inTransaction(
                    () -> recording.record(entry.response()) ? Optional.of(unlessBurst(entry)) : Optional.empty());
        }
        if (!groupCommit.record(entry.response())) {
            return Optional.empty();
        }
        // Where nothing counted before, only what has been taken out of the scores again can make it a burst.
        return Optional.of(
                bursts.wereLatelyOn(entry.occasion())
                        ? database.inTransaction(() -> unlessBurst(entry))
                        : new Taking.Stored());
    }

    /** Looked at after the row is there: of two that come at once, the later one sees the other. */
    private Taking unlessBurst(Entry entry) {
        if (!bursts.isOne(entry)) {
            return new Taking.Stored();
        }
        bursts.dissolve(entry);
        return new Taking.Doubted(Flaw.BURST);
    }

    /** Empty when the answer that stood is gone, or has changed meanwhile. */
    private Optional<Taking> again(Entry entry) {
        Optional<Kept> standing = recording.on(entry.occasion());
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        if (!entry.door().test() && standing.get().isAsserted() != entry.isAsserted()) {
            return disputed(entry);
        }
        if (standing.get().covers(entry.response())) {
            return Optional.of(new Taking.Known());
        }
        if (!standing.get().isAmendable(entry.at())) {
            return Optional.of(new Taking.Late());
        }
        return changed(standing.get(), entry);
    }

    /** Where one answer is proven and the other only asserted, the proven one counts, whichever came first. */
    private Optional<Taking> disputed(Entry entry) {
        if (entry.isAsserted()) {
            return Optional.of(confined(entry, Suspicion.UNPROVEN));
        }
        return recording.supplant(entry.response()) ? Optional.of(unlessBurst(entry)) : Optional.empty();
    }

    /** Who was seen changes any answer, who was not only what was given unseen, from a page that showed it. */
    private Optional<Taking> changed(Kept standing, Entry entry) {
        if (isReplay(standing, entry)) {
            return Optional.of(new Taking.Superseded(standing.answer()));
        }
        boolean unseen = !entry.door().test() && !entry.isByHand();
        if (unseen && standing.wasSeen()) {
            return Optional.of(confined(entry, Suspicion.UNSEEN_CHANGE));
        }
        if (bursts.isOne(entry)) {
            bursts.dissolve(entry);
            confined(entry, Suspicion.BURST);
            return Optional.of(new Taking.Doubted(Flaw.BURST));
        }
        if (unseen && !entry.door().isOneForm() && entry.wasDrawnBefore(standing.recordedAt())) {
            Taking confined = confined(entry, Suspicion.UNSEEN_CHANGE);
            return Optional.of(entry.drawn().isPresent() ? new Taking.Doubted(Flaw.ONCE_MORE) : confined);
        }
        return recording.amend(standing, entry.response()) ? Optional.of(new Taking.Stored()) : Optional.empty();
    }

    /** Whoever sends once more what was said before it was changed has not seen the change. */
    private boolean isReplay(Kept standing, Entry entry) {
        return entry.response().finished()
                && entry.wasDrawnBefore(standing.recordedAt())
                && recording.saidBefore(standing, entry.response().answer());
    }

    private Taking confined(Entry entry, Suspicion why) {
        recording.record(entry.response().suspectedOf(why));
        return new Taking.Quarantined();
    }
}
