package dev.earshot.survey.importing;

import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.recording.Answer;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

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
            implements RowResult {}

    /** Of somebody who was asked and neither gave a score nor wrote a comment. */
    record Unanswered(long row) implements RowResult {}

    /** Not an answer; the message says why, and quotes no cell but a score or a date, without what points at a person. */
    record Refused(long row, String column, String message) implements RowResult {}
}
