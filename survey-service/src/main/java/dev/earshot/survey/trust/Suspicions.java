package dev.earshot.survey.trust;

import dev.earshot.survey.trust.Conduct.Hand;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Judges how a form was filled in, by itself: the strongest suspicion counts. */
@ApplicationScoped
public class Suspicions {
    private final PageStamps stamps;
    private final ProofOfWork work;
    private final TrustConfig config;

    Suspicions(PageStamps stamps, ProofOfWork work, TrustConfig config) {
        this.stamps = stamps;
        this.work = work;
        this.config = config;
    }

    /**
     * Empty where a person may well have done it. A form without a stamp is not suspect for that: mails may carry forms.
     *
     * @param link what the page's stamp was made for
     * @param worked whether a proof of work is asked for
     */
    public Optional<Suspicion> of(Conduct conduct, String link, boolean worked, Instant now) {
        if (PreviewAgents.include(conduct.agent())) {
            return Optional.of(Suspicion.PREVIEW_AGENT);
        }
        if (conduct.honeypot()) {
            return Optional.of(Suspicion.HONEYPOT);
        }
        if (conduct.page().isPresent()) {
            Optional<Instant> drawn = stamps.drawnAt(link, conduct.page().get());
            if (drawn.isEmpty()) {
                return Optional.of(Suspicion.FORGED_PAGE);
            }
            if (now.isBefore(drawn.get().plus(config.soonest()))) {
                return Optional.of(Suspicion.TOO_FAST);
            }
        }
        if (worked && !isPaid(conduct)) {
            return Optional.of(Suspicion.NO_WORK);
        }
        return conduct.hand() == Hand.UNSEEN ? Optional.of(Suspicion.NO_HAND) : Optional.empty();
    }

    private boolean isPaid(Conduct conduct) {
        return conduct.page().isPresent()
                && conduct.work().isPresent()
                && work.holds(conduct.page().get(), conduct.work().get());
    }
}
