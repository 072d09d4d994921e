package dev.earshot.survey.answering;

import dev.earshot.survey.privacy.Respondent;
import dev.earshot.survey.recording.Identity;
import dev.earshot.survey.recording.Occasion;
import java.util.Optional;
import java.util.UUID;

/** Who follows an open link, as far as it says. */
record Follower(Optional<Respondent> respondent, Optional<String> interaction, Optional<Identity> identity) {
    static final Follower ANYBODY = new Follower(Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether it may be anybody's answer, as far as counting goes. */
    boolean isAnybody() {
        return identity.isEmpty() || interaction.isEmpty();
    }

    /** What the link says of it, so that a page that was drawn for one is no other's. */
    String asWritten() {
        return respondent.map(person -> "\nu=" + person.hash()).orElse("")
                + interaction.map(about -> "\ni=" + about).orElse("");
    }

    /** Of a person who is known, or said to be, one answer counts per interaction. */
    Occasion occasion(UUID survey, String form) {
        return interaction
                .map(about -> Occasion.ofInteraction(survey, respondent, about))
                .orElseGet(() -> Occasion.ofForm(survey, form));
    }
}
