package dev.earshot.survey.answering;

import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.asking.Questionnaires;
import dev.earshot.survey.inviting.Invitation;
import dev.earshot.survey.inviting.Invitations;
import dev.earshot.survey.inviting.Token;
import dev.earshot.survey.recording.Kept;
import dev.earshot.survey.recording.Occasion;
import dev.earshot.survey.recording.Recording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Finds out what is behind a link. Looks only, and never writes. */
@ApplicationScoped
class Doors {
    private final Invitations invitations;
    private final Questionnaires questionnaires;
    private final Recording recording;
    private final Clock clock;

    Doors(Invitations invitations, Questionnaires questionnaires, Recording recording, Clock clock) {
        this.invitations = invitations;
        this.questionnaires = questionnaires;
        this.recording = recording;
        this.clock = clock;
    }

    Door personal(String token) {
        return Token.of(token).flatMap(invitations::byToken).map(this::behind).orElseGet(Door.Unknown::new);
    }

    Door open(String surveyKey) {
        Optional<Questionnaire> questionnaire = questionnaires.current(surveyKey.toLowerCase(Locale.ROOT));
        if (questionnaire.isEmpty()) {
            return new Door.Unknown();
        }
        return questionnaire.get().isOpen()
                ? new Door.Open(questionnaire.get(), Optional.empty(), Optional.empty())
                : new Door.Closed();
    }

    private Door behind(Invitation invitation) {
        Instant now = clock.instant();
        Optional<Kept> standing = recording.on(new Occasion(invitation.occasion()));
        if (standing.isPresent() && !standing.get().isAmendable(now)) {
            return new Door.Spent();
        }
        boolean amending = standing.isPresent() && standing.get().finished();
        if (invitation.isRevoked() || (!amending && invitation.isExpired(now))) {
            return new Door.Expired();
        }
        Questionnaire questionnaire = questionnaires
                .version(invitation.surveyId(), invitation.surveyVersion())
                .orElseThrow();
        return questionnaire.isOpen()
                ? new Door.Open(questionnaire, Optional.of(invitation), standing)
                : new Door.Closed();
    }
}
