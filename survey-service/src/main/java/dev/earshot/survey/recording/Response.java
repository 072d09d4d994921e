package dev.earshot.survey.recording;

import dev.earshot.common.identity.Ids;
import dev.earshot.survey.asking.Questionnaire;
import java.time.Instant;
import java.util.UUID;

/** An answer to a questionnaire, about to be stored. */
public record Response(UUID id, Questionnaire questionnaire, Answer answer, Origin origin, Instant recordedAt) {
    public Response {
        if (!answer.fits(questionnaire.metric())) {
            throw new IllegalArgumentException("the score is not on the scale of " + questionnaire.metric());
        }
    }

    /** With a new identifier, and without what points at a person where the survey wants it so. */
    public static Response of(Questionnaire questionnaire, Answer answer, Origin origin, Instant now) {
        Answer kept = questionnaire.redacts() ? answer.redacted() : answer;
        return new Response(Ids.next(), questionnaire, kept, origin, now);
    }
}
