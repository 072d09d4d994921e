package dev.earshot.survey.recording;

import dev.earshot.common.identity.Ids;
import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.trust.Conduct;
import dev.earshot.survey.trust.Suspicion;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer to a questionnaire, about to be stored.
 *
 * @param suspicion why it goes to quarantine, where it does
 * @param test whether it is given to try the survey out
 * @param finished false when only a score has come, and its comment may follow
 * @param hand whether a person's was seen on the page, where it was given on one
 */
public record Response(
        UUID id,
        Questionnaire questionnaire,
        Answer answer,
        Origin origin,
        Instant recordedAt,
        Optional<Suspicion> suspicion,
        boolean test,
        boolean finished,
        Optional<Conduct.Hand> hand) {
    public Response {
        if (test && suspicion.isPresent()) {
            throw new IllegalArgumentException("a test answer is no suspect");
        }
        if (!answer.fits(questionnaire.metric())) {
            throw new IllegalArgumentException("the score is not on the scale of " + questionnaire.metric());
        }
    }

    /** With a new identifier, and without what points at a person where the survey wants it so. */
    public static Response of(Questionnaire questionnaire, Answer answer, Origin origin, Instant now) {
        boolean redacts = questionnaire.redacts();
        return new Response(
                Ids.next(),
                questionnaire,
                redacts ? answer.redacted() : answer,
                redacts ? origin.redacted() : origin,
                now,
                Optional.empty(),
                false,
                true,
                Optional.empty());
    }

    /** The same for quarantine: kept, visible, and in no score. */
    public Response suspectedOf(Suspicion why) {
        return new Response(id, questionnaire, answer, origin, recordedAt, Optional.of(why), test, finished, hand);
    }

    /** The same given on a page where a hand was seen, or not. */
    public Response by(Conduct.Hand seen) {
        return new Response(
                id, questionnaire, answer, origin, recordedAt, suspicion, test, finished, Optional.of(seen));
    }

    /** The same while the person has not sent it off. */
    public Response unfinished() {
        return new Response(id, questionnaire, answer, origin, recordedAt, suspicion, test, false, hand);
    }

    /** The same given to try the survey out: kept, visible, and never in a score. */
    public Response tried() {
        return new Response(id, questionnaire, answer, origin, recordedAt, suspicion, true, finished, hand);
    }

    boolean counted() {
        return suspicion.isEmpty() && !test;
    }

    /** What it takes in the database: nothing of anybody's while it is in quarantine. */
    UUID taken() {
        return suspicion.isEmpty() ? origin.occasion().id() : id;
    }

    /** What it would take once released; a test answer, which never is, has its survey there to be found by. */
    Optional<UUID> claimed() {
        return test
                ? Optional.of(questionnaire.surveyId())
                : suspicion.map(why -> origin.occasion().id());
    }
}
