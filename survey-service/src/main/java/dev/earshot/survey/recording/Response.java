package dev.earshot.survey.recording;

import dev.earshot.common.identity.Ids;
import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.trust.Suspicion;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer to a questionnaire, about to be stored.
 *
 * @param suspicion why it goes to quarantine, where it does
 * @param finished false when only a score has come, and its comment may follow
 */
public record Response(
        UUID id,
        Questionnaire questionnaire,
        Answer answer,
        Origin origin,
        Instant recordedAt,
        Optional<Suspicion> suspicion,
        boolean finished) {
    public Response {
        if (!answer.fits(questionnaire.metric())) {
            throw new IllegalArgumentException("the score is not on the scale of " + questionnaire.metric());
        }
    }

    /** With a new identifier, and without what points at a person where the survey wants it so. */
    public static Response of(Questionnaire questionnaire, Answer answer, Origin origin, Instant now) {
        Answer kept = questionnaire.redacts() ? answer.redacted() : answer;
        return new Response(Ids.next(), questionnaire, kept, origin, now, Optional.empty(), true);
    }

    /** The same for quarantine: kept, visible, and in no score. */
    public Response suspectedOf(Suspicion why) {
        return new Response(id, questionnaire, answer, origin, recordedAt, Optional.of(why), finished);
    }

    /** The same while the person has not sent it off. */
    public Response unfinished() {
        return new Response(id, questionnaire, answer, origin, recordedAt, suspicion, false);
    }

    boolean counted() {
        return suspicion.isEmpty();
    }

    /** What it takes in the database: nothing of anybody's while it is in quarantine. */
    UUID taken() {
        return counted() ? origin.occasion().id() : id;
    }

    /** What it would take once released. */
    Optional<UUID> claimed() {
        return counted() ? Optional.empty() : Optional.of(origin.occasion().id());
    }
}
