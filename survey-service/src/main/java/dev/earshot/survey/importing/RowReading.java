package dev.earshot.survey.importing;

import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.asking.Metric;
import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.csv.CsvRow;
import dev.earshot.survey.field.Attributes;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.importing.RowResult.Mapped;
import dev.earshot.survey.importing.RowResult.Refused;
import dev.earshot.survey.recording.Answer;
import dev.earshot.survey.recording.CollectionTime;
import dev.earshot.survey.recording.Comment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes answers of rows, one after the other from the first to the last: equal rows are told apart by counting. */
final class RowReading {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

    private final Layout layout;
    private final Questionnaire questionnaire;
    private final Map<String, String> stageOfTouchpoint;
    private final String fingerprint;
    private final Instant now;
    private final ZoneId zone;

    /**
     * Begins with the first row.
     *
     * @param stageOfTouchpoint the touchpoints that rows may name
     * @param fingerprint of the file, for rows without a source id
     */
    RowReading(
            Layout layout,
            Questionnaire questionnaire,
            Map<String, String> stageOfTouchpoint,
            String fingerprint,
            Instant now) {
        this.layout = layout;
        this.questionnaire = questionnaire;
        this.stageOfTouchpoint = stageOfTouchpoint;
        this.fingerprint = fingerprint;
        this.now = now;
        this.zone = ZoneId.of(layout.mapping().timeZone());
    }

    RowResult read(CsvRow row) {
        try {
            String source = source(row);
            if (row.cells().size() != layout.header().size()) {
                return new Refused(
                        row.number(),
                        "row",
                        "The row has " + row.cells().size() + " cells, the header "
                                + layout.header().size() + ".");
            }
            return mapped(row, source);
        } catch (ProblemException refusal) {
            Problem problem = refusal.problem();
            String message = problem.remedy() == null ? problem.detail() : problem.detail() + " " + problem.remedy();
            return new Refused(row.number(), String.valueOf(problem.field()), message);
        }
    }

    private RowResult mapped(CsvRow row, String source) {
        Optional<Integer> score = text(row, Target.SCORE, 40).map(cell -> score(field(Target.SCORE), cell));
        Optional<Comment> comment =
                Comment.of(field(Target.COMMENT), cell(row, Target.COMMENT).orElse(null));
        if (score.isEmpty() && comment.isEmpty()) {
            return new Refused(row.number(), "row", "There is nothing to import: neither a score nor a comment.");
        }
        return new Mapped(
                row.number(),
                text(row, Target.TOUCHPOINT, 64).map(this::at).orElse(questionnaire),
                new Answer(score, comment),
                source,
                field(Target.LANGUAGE).language(cell(row, Target.LANGUAGE).orElse(null)),
                text(row, Target.RESPONDENT, 500),
                text(row, Target.INTERACTION, 200),
                attributes(row),
                text(row, Target.COLLECTED_AT, 60).map(this::time));
    }

    /** What the row is recognised by when it comes again. */
    private String source(CsvRow row) {
        return switch (RowIdentity.of(layout.mapping())) {
            case SOURCE_ID ->
                "id\n"
                        + text(row, Target.SOURCE_ID, 500)
                                .orElseThrow(
                                        () -> field(Target.SOURCE_ID).refused("The source id is missing.", "Fill it."));
            case FILE -> "file\n" + fingerprint + "\n" + row.number();
        };
    }

    private int score(Field field, String cell) {
        Metric metric = questionnaire.metric();
        if (WHOLE_NUMBER.matcher(cell).matches() && metric.covers(Integer.parseInt(cell))) {
            return Integer.parseInt(cell);
        }
        throw field.refused(
                "The score is not a whole number from " + metric.lowest() + " to " + metric.highest() + ".",
                "Leave it blank if there is none.");
    }

    private Instant time(String cell) {
        Field field = field(Target.COLLECTED_AT);
        Instant told = Times.read(cell, zone)
                .orElseThrow(() -> field.refused(
                        "This is not an ISO-8601 date or time.", "Write 2026-01-31 or 2026-01-31T09:30:00+01:00."));
        return CollectionTime.checked(field, told, now);
    }

    private Questionnaire at(String touchpoint) {
        String stage = stageOfTouchpoint.get(touchpoint);
        if (stage == null) {
            throw field(Target.TOUCHPOINT)
                    .refused("The journey has no such touchpoint.", "See GET /api/v1/touchpoints.");
        }
        return questionnaire.at(stage, touchpoint);
    }

    private SortedMap<String, String> attributes(CsvRow row) {
        SortedMap<String, String> attributes = new TreeMap<>();
        layout.mapping()
                .attributes()
                .forEach((name, column) -> new Field(column)
                        .optionalText(layout.cell(row, column), Attributes.LONGEST)
                        .ifPresent(value -> attributes.put(name, value)));
        return attributes;
    }

    private Optional<String> text(CsvRow row, Target target, int most) {
        return field(target).optionalText(cell(row, target).orElse(null), most);
    }

    private Optional<String> cell(CsvRow row, Target target) {
        return layout.column(target).flatMap(column -> Optional.ofNullable(layout.cell(row, column)));
    }

    /** Refusals name the column as the file does. */
    private Field field(Target target) {
        return new Field(layout.column(target).orElse(target.toString()));
    }
}
