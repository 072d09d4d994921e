package dev.earshot.survey.recording;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which answers are to be erased. */
public sealed interface Sought {
    /** Those of a person, by the hash of the organisation's reference. */
    record OfRespondent(UUID hash) implements Sought {}

    record OfImport(UUID id) implements Sought {}

    /** Those to a survey that were given before then. */
    record CollectedBefore(UUID survey, Instant then) implements Sought {}

    /** What was given to try a survey out. */
    record TestsOf(UUID survey) implements Sought {}

    /** As SQL, with a mark for each of the {@link #values}. */
    default String condition() {
        return switch (this) {
            case OfRespondent person -> "respondent = ?";
            case OfImport file -> "import_id = ?";
            case CollectedBefore old -> "survey_id = ? AND collected_at < ?";
            case TestsOf tests -> "claims = ? AND test";
        };
    }

    default List<Object> values() {
        return switch (this) {
            case OfRespondent(UUID hash) -> List.of(hash);
            case OfImport(UUID id) -> List.of(id);
            case CollectedBefore(UUID survey, Instant then) -> List.of(survey, then);
            case TestsOf(UUID survey) -> List.of(survey);
        };
    }
}
