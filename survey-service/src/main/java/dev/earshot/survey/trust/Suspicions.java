package dev.earshot.survey.trust;

import dev.earshot.survey.trust.Conduct.Hand;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Judges how a form was filled in, by itself: the strongest suspicion counts. */
@ApplicationScoped
public class Suspicions {
    private final PageStamps stamps;
    private final TrustConfig config;

    Suspicions(PageStamps stamps, TrustConfig config) {
        this.stamps = stamps;
        this.config = config;
    }

    /**
     * Empty where a person may well have done it. A form without a stamp is not suspect for that: mails may carry forms.
     *
     * @param link what the page's stamp was made for
     */
    public Optional<Suspicion> of(Conduct conduct, String link, Instant now) {
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
        return conduct.hand() == Hand.UNSEEN ? Optional.of(Suspicion.NO_HAND) : Optional.empty();
    }
}
