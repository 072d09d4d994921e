package dev.earshot.survey.answering;

import dev.earshot.survey.privacy.Respondent;
import dev.earshot.survey.recording.Identity;
import dev.earshot.survey.recording.Occasion;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Who follows an open link, as far as it says. */
record Follower(Optional<Respondent> respondent, Optional<String> interaction, Optional<Identity> identity) {
    static final Follower ANYBODY = new Follower(Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether it may be anybody's answer, as far as counting goes. */
    boolean isAnybody() {
        return identity.isEmpty();
    }

    /** Whether anybody could have written who it is. */
    boolean isAsserted() {
        return identity.filter(Identity.ASSERTED::equals).isPresent();
    }

    /** Whether nothing but the day tells one answer of the person from the next. */
    boolean answersByDay() {
        return respondent.isPresent() && interaction.isEmpty();
    }

    /** What the link says of it, so that a page that was drawn for one is no other's. */
    String asWritten() {
        return respondent.map(person -> "\nu=" + person.hash()).orElse("")
                + interaction.map(about -> "\ni=" + about).orElse("");
    }

    /** Of a person who is known, or said to be, one answer counts per interaction, or else within a day. */
    Occasion occasion(UUID survey, String form, LocalDate day) {
        return interaction
                .map(about -> Occasion.ofInteraction(survey, respondent, about))
                .or(() -> respondent.map(person -> Occasion.ofDay(survey, person, day)))
                .orElseGet(() -> Occasion.ofForm(survey, form));
    }
}
