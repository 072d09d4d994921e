package dev.earshot.survey.answering;

import dev.earshot.survey.database.Database;
import dev.earshot.survey.inviting.Invitation;
import dev.earshot.survey.recording.Answer;
import dev.earshot.survey.recording.Channel;
import dev.earshot.survey.recording.Occasion;
import dev.earshot.survey.recording.Origin;
import dev.earshot.survey.recording.Recording;
import dev.earshot.survey.recording.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/** Stores what people answer behind a link: one transaction, once per link or form. */
@ApplicationScoped
class Answering {
    private final Database database;
    private final Recording recording;
    private final Clock clock;

    Answering(Database database, Recording recording, Clock clock) {
        this.database = database;
        this.recording = recording;
        this.clock = clock;
    }

    /** Stores the answer, unless this link or form has brought one before. */
    Taking answer(Door.Open door, Answer answer, Typed typed, String language) {
        Instant now = clock.instant();
        Origin origin = door.invitation()
                .map(invitation -> personal(invitation, language, now))
                .orElseGet(() -> open(door, String.valueOf(typed.form()), language, now));
        Response response = Response.of(door.questionnaire(), answer, origin, now);
        if (database.inTransaction(() -> recording.record(response))) {
            return Taking.STORED;
        }
        boolean same = recording.answerOn(origin.occasion()).equals(Optional.of(response.answer()));
        return same ? Taking.KNOWN : Taking.LATE;
    }

    private static Origin personal(Invitation invitation, String language, Instant now) {
        return new Origin(
                Channel.PERSONAL_LINK,
                Occasion.ofInvitation(invitation.id()),
                invitation.respondent(),
                invitation.interaction(),
                Optional.of(language),
                Optional.empty(),
                invitation.attributes(),
                now);
    }

    private static Origin open(Door.Open door, String form, String language, Instant now) {
        return new Origin(
                door.channel(),
                Occasion.ofForm(door.questionnaire().surveyId(), form),
                Optional.empty(),
                Optional.empty(),
                Optional.of(language),
                Optional.empty(),
                new TreeMap<>(),
                now);
    }
}
