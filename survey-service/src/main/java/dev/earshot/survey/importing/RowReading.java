package dev.earshot.survey.importing;

import dev.earshot.survey.asking.Metric;
import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.csv.CsvRow;
import dev.earshot.survey.csv.PlainId;
import dev.earshot.survey.field.Attributes;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.importing.RowResult.Mapped;
import dev.earshot.survey.importing.RowResult.Refused;
import dev.earshot.survey.importing.RowResult.Unanswered;
import dev.earshot.survey.privacy.Respondent;
import dev.earshot.survey.privacy.Respondents;
import dev.earshot.survey.recording.Answer;
import dev.earshot.survey.recording.CollectionTime;
import dev.earshot.survey.recording.Comment;
import dev.earshot.survey.recording.Occasion;
import dev.earshot.survey.recording.References;
import dev.earshot.survey.recording.Told;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes answers of rows, one after the other from the first to the last: equal rows are told apart by counting. */
final class RowReading {
    private static final int LONGEST_LABEL = 200;

    private final Layout layout;
    private final Questionnaire questionnaire;
    private final Map<String, String> stageOfTouchpoint;
    private final Respondents respondents;
    private final String fingerprint;
    private final Map<Long, String> strays;
    private final Instant now;
    private final ScoreReading scores;
    private final Times times;

    /**
     * Begins with the first row.
     *
     * @param stageOfTouchpoint the touchpoints that rows may name
     */
    RowReading(
            ImportFile.Inspection file,
            Questionnaire questionnaire,
            Map<String, String> stageOfTouchpoint,
            Respondents respondents,
            Instant now) {
        this.layout = file.layout();
        this.questionnaire = questionnaire;
        this.stageOfTouchpoint = stageOfTouchpoint;
        this.respondents = respondents;
        this.fingerprint = file.fingerprint();
        this.strays = file.strays();
        this.now = now;
        this.scores = file.scores()
                .reading(questionnaire.metric(), layout.mapping().reversed().orElse(false));
        this.times = new Times(ZoneId.of(layout.mapping().timeZone()), file.dateOrder());
    }

    RowResult read(CsvRow row) {
        if (row.cells().size() != layout.header().size()) {
            return new Refused(
                    row.line(),
                    "row",
                    "The row has " + row.cells().size() + " cells, the header "
                            + layout.header().size() + ". Give it as many, and quote cells that hold the separator.");
        }
        if (strays.containsKey(row.number())) {
            return new Refused(row.line(), "row", strays.getOrDefault(row.number(), ""));
        }
        Faults faults = new Faults();
        Optional<Integer> score =
                faults.tried(() -> text(row, Target.SCORE, LONGEST_LABEL).flatMap(this::score));
        Optional<Comment> comment = faults.tried(() ->
                Comment.of(field(Target.COMMENT), cell(row, Target.COMMENT).orElse(null)));
        if (score.isEmpty() && comment.isEmpty() && faults.areNone()) {
            return new Unanswered(row.line());
        }
        Optional<Occasion> source = faults.tried(() -> Optional.of(source(row)));
        Optional<Questionnaire> asked =
                faults.tried(() -> text(row, Target.TOUCHPOINT, 64).map(this::at));
        Optional<String> language = faults.tried(() ->
                field(Target.LANGUAGE).languageNamed(cell(row, Target.LANGUAGE).orElse(null)));
        Optional<Respondent> respondent = faults.tried(() -> References.person(
                        field(Target.RESPONDENT),
                        cell(row, Target.RESPONDENT).map(PlainId::of).orElse(null))
                .map(respondents::of));
        Optional<String> interaction = faults.tried(() -> References.interaction(
                field(Target.INTERACTION),
                cell(row, Target.INTERACTION).map(PlainId::of).orElse(null)));
        SortedMap<String, String> attributes = attributes(row, faults);
        Optional<Told> time = faults.tried(() -> text(row, Target.COLLECTED_AT, 100)
                .filter(cell -> !Times.isStandIn(cell))
                .map(this::time));
        return faults.areNone()
                ? new Mapped(
                        row.line(),
                        asked.orElse(questionnaire),
                        new Answer(score, comment),
                        source.orElseThrow(),
                        language,
                        respondent,
                        interaction,
                        attributes,
                        time)
                : faults.refusal(row.line());
    }

    /** What the row is recognised by when it comes again. */
    private Occasion source(CsvRow row) {
        String source = switch (RowIdentity.of(layout.mapping())) {
            case SOURCE_ID ->
                layout.mapping().source().map(name -> "id of\n" + name + "\n").orElse("id\n")
                        + text(row, Target.SOURCE_ID, 500)
                                .map(PlainId::of)
                                .orElseThrow(
                                        () -> field(Target.SOURCE_ID).refused("The source id is missing.", "Fill it."));
            case FILE -> "file\n" + fingerprint + "\n" + row.number();
        };
        return Occasion.ofSource(questionnaire.surveyId(), source);
    }

    private Optional<Integer> score(String cell) {
        return switch (scores.read(cell)) {
            case Said.Score(int value) -> Optional.of(value);
            case Said.Nothing() -> Optional.empty();
            case Said.Unclear() -> {
                Metric metric = questionnaire.metric();
                throw field(Target.SCORE)
                        .refused(
                                "The score " + Quote.of(cell) + " is not a whole number from " + metric.lowest()
                                        + " to " + metric.highest() + ", nor a label or word that stands for one.",
                                "Leave it blank if there is none.");
            }
        };
    }

    private Told time(String cell) {
        Field field = field(Target.COLLECTED_AT);
        if (times.isNoDay(cell)) {
            throw field.refused("There is no such day as " + Quote.of(cell) + ".", "Correct it, or leave it blank.");
        }
        Told told = times.read(cell)
                .orElseThrow(
                        () -> field.refused(
                                "The date " + Quote.of(cell) + " cannot be read with "
                                        + times.order().inWords() + ".",
                                "Say how dates are written (`dateOrder`; on the page: Dates are written), or write 2026-01-31 or 2026-01-31T09:30:00+01:00."));
        return CollectionTime.checked(field, Quote.of(cell), told, now);
    }

    private Questionnaire at(String touchpoint) {
        String stage = stageOfTouchpoint.get(touchpoint);
        if (stage == null) {
            throw field(Target.TOUCHPOINT)
                    .refused(
                            "The journey has no touchpoint " + Quote.of(touchpoint) + ".",
                            "Use the key of one that it has: "
                                    + String.join(", ", new TreeSet<>(stageOfTouchpoint.keySet())) + ".");
        }
        return questionnaire.at(stage, touchpoint);
    }

    private SortedMap<String, String> attributes(CsvRow row, Faults faults) {
        SortedMap<String, String> attributes = new TreeMap<>();
        layout.mapping()
                .attributes()
                .forEach((name, column) -> faults.tried(
                                () -> new Field(column).optionalText(layout.cell(row, column), Attributes.LONGEST))
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
