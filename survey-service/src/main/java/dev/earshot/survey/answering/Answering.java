package dev.earshot.survey.answering;

import dev.earshot.survey.database.Database;
import dev.earshot.survey.inviting.Invitation;
import dev.earshot.survey.recording.Channel;
import dev.earshot.survey.recording.GroupCommit;
import dev.earshot.survey.recording.Kept;
import dev.earshot.survey.recording.Occasion;
import dev.earshot.survey.recording.Origin;
import dev.earshot.survey.recording.Recording;
import dev.earshot.survey.recording.Response;
import dev.earshot.survey.trust.Burst;
import dev.earshot.survey.trust.Conduct;
import dev.earshot.survey.trust.PageStamps;
import dev.earshot.survey.trust.RecentBursts;
import dev.earshot.survey.trust.Suspicion;
import dev.earshot.survey.trust.Suspicions;
import dev.earshot.survey.trust.TrustConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Stores what people answer behind a link: one answer counts per link or form, and what is suspect is kept beside it. A
 * suspect answer never takes the place of another, so the person's own always can.
 */
@ApplicationScoped
class Answering {
    private static final int ATTEMPTS = 5;

    private final Database database;
    private final Recording recording;
    private final GroupCommit groupCommit;
    private final Suspicions suspicions;
    private final RecentBursts bursts;
    private final PageStamps stamps;
    private final TrustConfig trust;
    private final Clock clock;

    Answering(
            Database database,
            Recording recording,
            GroupCommit groupCommit,
            Suspicions suspicions,
            RecentBursts bursts,
            PageStamps stamps,
            TrustConfig trust,
            Clock clock) {
        this.database = database;
        this.recording = recording;
        this.groupCommit = groupCommit;
        this.suspicions = suspicions;
        this.bursts = bursts;
        this.stamps = stamps;
        this.trust = trust;
        this.clock = clock;
    }

    /** Stores the answer, or amends the one that stands; what it returns is durable. */
    Taking answer(Door.Open door, Handed handed) {
        Instant now = clock.instant();
        Response response = response(door, handed, now);
        Optional<Suspicion> suspicion = response.test()
                ? Optional.empty()
                : suspicions.of(
                        handed.sent().conduct(),
                        door.link(handed.sent().typed()),
                        door.questionnaire().proofOfWork(),
                        now);
        if (suspicion.isPresent()) {
            Taking confined = database.inTransaction(() -> confined(response, suspicion.get()));
            return isHurry(suspicion.get(), handed) ? Taking.TOO_SOON : confined;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // Two transactions: what refuses the first holds a lock that the second must not wait behind.
            Optional<Taking> taking =
                    first(door, response, handed).or(() -> database.inTransaction(() -> again(door, response, handed)));
            if (taking.isPresent()) {
                return taking.get();
            }
        }
        return Taking.OVERTAKEN;
    }

    /** Where a script watches, it holds back who is too soon: what comes all the same is no person's. */
    private static boolean isHurry(Suspicion suspicion, Handed handed) {
        return suspicion == Suspicion.TOO_FAST && handed.sent().conduct().hand() == Conduct.Hand.NOT_WATCHED;
    }

    /** Empty when the occasion has an answer already. */
    private Optional<Taking> first(Door.Open door, Response response, Handed handed) {
        if (handed.sent().conduct().hand() != Conduct.Hand.SEEN) {
            return database.inTransaction(() ->
                    recording.record(response) ? Optional.of(unlessBurst(door, response, handed)) : Optional.empty());
        }
        if (!groupCommit.record(response)) {
            return Optional.empty();
        }
        // Where nothing counted before, only what has been taken out of the scores again can make it a burst.
        return Optional.of(
                bursts.include(response.origin().occasion().id())
                        ? database.inTransaction(() -> unlessBurst(door, response, handed))
                        : Taking.STORED);
    }

    /** Looked at after the row is there: of two that come at once, the later one sees the other. */
    private Taking unlessBurst(Door.Open door, Response response, Handed handed) {
        if (!isBurst(door, response, handed)) {
            return Taking.STORED;
        }
        dissolve(response);
        return Taking.QUARANTINED;
    }

    /** Empty when the answer that stood is gone, or has changed meanwhile. */
    private Optional<Taking> again(Door.Open door, Response response, Handed handed) {
        Occasion occasion = response.origin().occasion();
        Optional<Kept> standing = recording.on(occasion);
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        if (!response.test() && standing.get().isAsserted() != response.origin().isAsserted()) {
            return disputed(door, response, handed);
        }
        if (standing.get().covers(response)) {
            return Optional.of(Taking.KNOWN);
        }
        if (!standing.get().isAmendable(response.recordedAt())) {
            return Optional.of(Taking.LATE);
        }
        Conduct conduct = handed.sent().conduct();
        boolean unseen = !response.test() && conduct.hand() != Conduct.Hand.SEEN;
        if (unseen && standing.get().wasSeen()) {
            return Optional.of(confined(response, Suspicion.UNSEEN_CHANGE));
        }
        if (isBurst(door, response, handed)) {
            dissolve(response);
            return Optional.of(confined(response, Suspicion.BURST));
        }
        if (unseen && conduct.page().isEmpty()) {
            return Optional.of(confined(response, Suspicion.UNSEEN_CHANGE));
        }
        return recording.amend(standing.get(), response) ? Optional.of(Taking.STORED) : Optional.empty();
    }

    /** Where one answer is proven and the other only asserted, the proven one counts, whichever came first. */
    private Optional<Taking> disputed(Door.Open door, Response response, Handed handed) {
        if (response.origin().isAsserted()) {
            return Optional.of(confined(response, Suspicion.UNPROVEN));
        }
        return recording.supplant(response) ? Optional.of(unlessBurst(door, response, handed)) : Optional.empty();
    }

    /** Takes what counts on the response's occasion out of the scores. */
    private void dissolve(Response response) {
        Occasion occasion = response.origin().occasion();
        bursts.note(occasion.id());
        recording.confine(response.origin(), Suspicion.BURST, response.recordedAt());
    }

    private Taking confined(Response response, Suspicion why) {
        recording.record(response.suspectedOf(why));
        return Taking.QUARANTINED;
    }

    private boolean isBurst(Door.Open door, Response response, Handed handed) {
        if (response.test()) {
            return false;
        }
        Instant now = response.recordedAt();
        return response.answer()
                .score()
                .filter(score -> Burst.is(
                        score,
                        recording.handedIn(response.origin(), now.minus(Burst.WINDOW)),
                        handed.sent().conduct().hand(),
                        shown(door, handed.sent().typed(), now),
                        trust.soonest(),
                        now))
                .isPresent();
    }

    /** A form of an open link is one page, however often it is sent; to one occasion several pages may lead. */
    private Instant shown(Door.Open door, Typed typed, Instant now) {
        return door.isOneForm()
                ? now
                : stamps.drawnAt(door.link(typed), typed.page()).orElse(Instant.MIN);
    }

    private static Response response(Door.Open door, Handed handed, Instant now) {
        Origin origin = door.invitation()
                .map(invitation -> personal(invitation, handed.language(), now))
                .orElseGet(() -> open(door, handed, now));
        Response response = Response.of(door.questionnaire(), handed.answer(), origin, now)
                .by(handed.sent().conduct().hand());
        Response meant = door.test() ? response.tried() : response;
        return handed.sent().finished() ? meant : meant.unfinished();
    }

    private static Origin personal(Invitation invitation, String language, Instant now) {
        return new Origin(
                Channel.PERSONAL_LINK,
                new Occasion(invitation.occasion()),
                invitation.respondent(),
                Optional.empty(),
                invitation.interaction(),
                Optional.of(language),
                Optional.empty(),
                invitation.attributes(),
                now);
    }

    private static Origin open(Door.Open door, Handed handed, Instant now) {
        Follower follower = door.follower();
        return new Origin(
                door.channel(),
                door.occasion(handed.sent().typed()),
                follower.respondent(),
                follower.identity(),
                follower.interaction(),
                Optional.of(handed.language()),
                Optional.empty(),
                new TreeMap<>(),
                now);
    }
}
