package dev.earshot.survey.importing;

import dev.earshot.common.problem.Problem;
import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.privacy.Respondent;
import dev.earshot.survey.recording.Answer;
import dev.earshot.survey.recording.Channel;
import dev.earshot.survey.recording.Comment;
import dev.earshot.survey.recording.ImportedRow;
import dev.earshot.survey.recording.Occasion;
import dev.earshot.survey.recording.Origin;
import dev.earshot.survey.recording.Response;
import dev.earshot.survey.recording.Told;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/** What a row turned out to be. */
sealed interface RowResult {
    /** As a spreadsheet counts: the header is row 1. */
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
            Occasion source,
            Optional<String> language,
            Optional<Respondent> respondent,
            Optional<String> interaction,
            SortedMap<String, String> attributes,
            Optional<Told> collectedAt)
            implements RowResult {
        /** What it takes: the interaction it is about, which has one answer however it comes, or else its own row. */
        Occasion occasion() {
            return interaction
                    .map(about -> Occasion.ofInteraction(questionnaire.surveyId(), respondent, about))
                    .orElse(source);
        }

        /** Tells rows apart that say something else. */
        long digest() {
            String said = answer.score() + "\n" + collectedAt + "\n"
                    + answer.comment().map(Comment::text).orElse("");
            return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
        }

        /** As it is stored. */
        Response response(UUID importId, Instant now) {
            Origin origin = new Origin(
                    Channel.IMPORT,
                    occasion(),
                    Optional.empty(),
                    respondent,
                    Optional.empty(),
                    interaction,
                    language,
                    Optional.of(new ImportedRow(importId, source)),
                    attributes,
                    collectedAt.map(told -> told.by(now)).orElse(now));
            return Response.of(questionnaire, answer, origin, now);
        }
    }

    /** An answer that is stored already, or stands in an earlier row. */
    record Known(long row) implements RowResult {}

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
