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

    /** With a new identifier. */
    public static Response of(Questionnaire questionnaire, Answer answer, Origin origin, Instant now) {
        return new Response(Ids.next(), questionnaire, answer, origin, now);
    }
}
