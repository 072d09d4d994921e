package dev.earshot.survey.answering;

import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.asking.Questionnaires;
import dev.earshot.survey.inviting.Invitation;
import dev.earshot.survey.inviting.Invitations;
import dev.earshot.survey.inviting.Invitations.Found;
import dev.earshot.survey.inviting.Token;
import dev.earshot.survey.recording.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Finds out what is behind a link. Looks only, and never writes. */
@ApplicationScoped
class Doors {
    private final Invitations invitations;
    private final Questionnaires questionnaires;
    private final Clock clock;

    Doors(Invitations invitations, Questionnaires questionnaires, Clock clock) {
        this.invitations = invitations;
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    Door personal(String token) {
        return Token.of(token).flatMap(invitations::byToken).map(this::behind).orElseGet(Door.Unknown::new);
    }

    Door open(String surveyKey) {
        return open(surveyKey, Channel.OPEN_LINK);
    }

    Door embedded(String surveyKey) {
        return open(surveyKey, Channel.EMBED);
    }

    private Door open(String surveyKey, Channel channel) {
        Optional<Questionnaire> questionnaire = questionnaires.current(surveyKey.toLowerCase(Locale.ROOT));
        if (questionnaire.isEmpty()) {
            return new Door.Unknown();
        }
        return questionnaire.get().isOpen()
                ? new Door.Open(questionnaire.get(), Optional.empty(), channel)
                : new Door.Closed();
    }

    private Door behind(Found found) {
        Invitation invitation = found.invitation();
        if (found.answered()) {
            return new Door.Spent();
        }
        if (!invitation.isValid(clock.instant())) {
            return new Door.Expired();
        }
        Questionnaire questionnaire = questionnaires
                .version(invitation.surveyId(), invitation.surveyVersion())
                .orElseThrow();
        return questionnaire.isOpen()
                ? new Door.Open(questionnaire, Optional.of(invitation), Channel.PERSONAL_LINK)
                : new Door.Closed();
    }
}
