package dev.earshot.survey.importing;

import dev.earshot.common.problem.Problem;
import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.privacy.Respondent;
import dev.earshot.survey.recording.Answer;
import dev.earshot.survey.recording.Channel;
import dev.earshot.survey.recording.Occasion;
import dev.earshot.survey.recording.Origin;
import dev.earshot.survey.recording.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/** What a row turned out to be. */
sealed interface RowResult {
    long row();

    /**
     * An answer.
     *
     * @param questionnaire at the touchpoint that the row names, or else the survey's own
     * @param source what the row is recognised by when the file comes again
     * @param collectedAt empty for the time of the import
     */
    record Mapped(
            long row,
            Questionnaire questionnaire,
            Answer answer,
            String source,
            Optional<String> language,
            Optional<String> respondent,
            Optional<String> interaction,
            SortedMap<String, String> attributes,
            Optional<Instant> collectedAt)
            implements RowResult {
        Occasion occasion() {
            return Occasion.ofSource(questionnaire.surveyId(), source);
        }

        /** As it is stored. */
        Response response(Optional<UUID> importId, Optional<Respondent> person, Instant now) {
            Origin origin = new Origin(
                    Channel.IMPORT,
                    occasion(),
                    person,
                    Optional.empty(),
                    interaction,
                    language,
                    importId,
                    attributes,
                    collectedAt.orElse(now));
            return Response.of(questionnaire, answer, origin, now);
        }
    }

    /** Of somebody who was asked and neither gave a score nor wrote a comment. */
    record Unanswered(long row) implements RowResult {}

    /** Not an answer; the message says why, and quotes no cell but a score or a date, without what points at a person. */
    record Refused(long row, String column, String message) implements RowResult {
        /** For the person in front of it. */
        public String inWords() {
            return Problem.quoted(message);
        }
    }
}
