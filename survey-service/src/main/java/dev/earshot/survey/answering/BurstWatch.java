package dev.earshot.survey.answering;

import dev.earshot.survey.recording.Occasion;
import dev.earshot.survey.recording.Recording;
import dev.earshot.survey.trust.Burst;
import dev.earshot.survey.trust.RecentBursts;
import dev.earshot.survey.trust.Strangers;
import dev.earshot.survey.trust.Suspicion;
import dev.earshot.survey.trust.TrustConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Finds out which answers come in bursts, and takes these out of the scores. */
@ApplicationScoped
class BurstWatch {
    private final Recording recording;
    private final RecentBursts recent;
    private final Strangers strangers;
    private final TrustConfig trust;

    BurstWatch(Recording recording, RecentBursts recent, Strangers strangers, TrustConfig trust) {
        this.recording = recording;
        this.recent = recent;
        this.strangers = strangers;
        this.trust = trust;
    }

    /** Whether there has been one so lately that it may make another answer suspect. */
    boolean wereLatelyOn(Occasion occasion) {
        return recent.include(occasion.id());
    }

    /** Whether the answer makes one with what came on its occasion. A person may go back to one and the same form at will. */
    boolean isOne(Entry entry) {
        if (entry.door().test() || (entry.door().isOneForm() && entry.isByHand())) {
            return false;
        }
        return entry.response()
                .answer()
                .score()
                .filter(score -> Burst.is(
                        score,
                        recording.handedIn(entry.response().origin(), entry.at().minus(Burst.WINDOW)),
                        entry.handed().sent().conduct().hand(),
                        entry.drawn().orElse(Instant.MIN),
                        trust.soonest(),
                        entry.at()))
                .isPresent();
    }

    /** Takes what counts on the answer's occasion out of the scores. */
    void dissolve(Entry entry) {
        recent.note(entry.occasion().id());
        recording.confine(entry.occasion(), entry.isAsserted(), Suspicion.BURST, entry.at());
    }

    /** Notes a form of which nothing tells whose it is, where no hand was seen either; empty for all others. */
    Optional<Strangers.Form> stranger(Entry entry) {
        if (entry.door().test() || !entry.door().isOneForm() || entry.isByHand()) {
            return Optional.empty();
        }
        return entry.response()
                .answer()
                .score()
                .map(score -> strangers.note(
                        entry.door().questionnaire().surveyId(),
                        entry.handed().address(),
                        new Strangers.Sent(
                                entry.occasion().id(), score, entry.drawn().orElse(Instant.MIN), entry.at())));
    }

    /** Takes all that the form makes a burst with out of the scores, itself included. */
    void dissolve(Strangers.Form form, Instant now) {
        form.burst().forEach(occasion -> recording.confine(new Occasion(occasion), false, Suspicion.BURST, now));
    }
}
