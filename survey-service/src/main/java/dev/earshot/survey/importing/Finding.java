package dev.earshot.survey.importing;

import dev.earshot.survey.asking.Metric;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks in the columns of a sample for one meaning after the other; a column means one thing at most.
 *
 * @param found indexes of columns
 */
record Finding(Metric metric, List<Column> columns, Map<Target, Integer> found) {
    /** A text without a name that says so is a comment from this length on, on average. */
    private static final int SHORTEST_COMMENT = 12;

    /** So many words are a sentence. */
    private static final int SENTENCE = 4;

    /** So much length makes up for a name that asks for a comment. */
    private static final int NAMED = 40;

    private static final int LOOKALIKES = 3;

    /** Of several ratings the overall one is asked for first. */
    private static final double OVERALL = .5;

    /** So much length outweighs that a comment is named after this metric, or after another. */
    private static final int OWN = 100;

    /** A column by its name and by what stands in it. */
    record Column(int index, Heading heading, Contents contents) {}

    static Finding in(Sample sample, Metric metric) {
        return new Finding(metric, columns(sample), new EnumMap<>(Target.class));
    }

    private static List<Column> columns(Sample sample) {
        return IntStream.range(0, sample.header().size())
                .mapToObj(index ->
                        new Column(index, new Heading(sample.header().get(index)), new Contents(sample.values(index))))
                .toList();
    }

    /** The same, where it has been said what the columns mean. */
    static Finding said(Sample sample, Metric metric, Mapping mapping) {
        Finding finding = in(sample, metric);
        mapping.columns()
                .forEach((target, column) ->
                        finding.found().put(target, sample.header().indexOf(column)));
        return finding;
    }

    /** Free columns that may have a meaning which none was found for, the likeliest first. */
    Stream<Column> lookalikes(Missed missed) {
        ToDoubleFunction<Column> likeness = switch (missed) {
            case SCORE -> this::likenessToAnyScore;
            case DATE -> Finding::likenessToDate;
            case COMMENT -> this::likenessToComment;
            case PERSON -> Finding::likenessToPerson;
        };
        return free().filter(column -> likeness.applyAsDouble(column) > 0)
                .sorted(Comparator.comparingDouble(likeness).reversed())
                .limit(LOOKALIKES);
    }

    /** The column that means this, if one does. */
    Optional<Column> columnOf(Target target) {
        return Optional.ofNullable(found.get(target)).map(columns::get);
    }

    /** Free columns that may be the score as much as this one, the likeliest first. */
    Stream<Column> asLikeAScoreAs(Column chosen) {
        double likeness = likenessToScore(chosen);
        boolean called = chosen.heading().asksForScore(metric) > 0;
        return free().filter(column -> (likenessToScore(column) > 0 && likenessToScore(column) >= likeness)
                        || (!called && column.heading().asksForScore(metric) > 0 && likenessToAnyScore(column) > 0))
                .sorted(Comparator.comparingDouble(this::likenessToScore).reversed());
    }

    /** Under a name that a product gives it, whatever stands in the column. */
    void bySureName(KnownExport.Meant meant) {
        named(meant.names()).findFirst().ifPresent(column -> take(meant.target(), column));
    }

    void byNameAndContent() {
        best(Target.SCORE, this::likenessToScore);
        for (Target target : Target.values()) {
            if (target != Target.SCORE) {
                named(UsualNames.of(target))
                        .filter(column -> mayBe(target, column))
                        .findFirst()
                        .ifPresent(column -> take(target, column));
            }
        }
        best(Target.COLLECTED_AT, Finding::likenessToTime);
        best(Target.COMMENT, this::likenessToComment);
        best(Target.SOURCE_ID, Finding::likenessToId);
        best(Target.RESPONDENT, Finding::likenessToPerson);
        best(Target.COMMENT, this::likenessToText);
    }

    /** Free columns of these names, in the order of the names. */
    private Stream<Column> named(List<String> names) {
        return names.stream()
                .flatMap(
                        name -> free().filter(column -> column.heading().names().contains(name)));
    }

    private Stream<Column> free() {
        return columns.stream().filter(column -> !found.containsValue(column.index()));
    }

    private void take(Target target, Column column) {
        found.putIfAbsent(target, column.index());
    }

    /** The first of those that are most like it; none where nothing is. */
    private void best(Target target, ToDoubleFunction<Column> likeness) {
        free().filter(column -> likeness.applyAsDouble(column) > 0)
                .max(Comparator.comparingDouble(likeness).thenComparing(Column::index, Comparator.reverseOrder()))
                .ifPresent(column -> take(target, column));
    }

    private double likenessToScore(Column column) {
        Heading heading = column.heading();
        Contents contents = column.contents();
        boolean about = heading.asksForComment() && !contents.isNumber();
        if (heading.isMachineMade()
                || heading.sortsScores()
                || about
                || contents.isTime()
                || !contents.isScore(metric)) {
            return 0;
        }
        int said = heading.asksForScore(metric);
        boolean anything = !contents.isCounter()
                && !contents.isAlwaysTheSame()
                && !contents.isNumberedName()
                && !heading.asksForDate()
                && !isUsuallySomethingElse(column);
        return said > 0 ? 1 + said + (heading.isAboutAll() ? OVERALL : 0) : anything ? 1 : 0;
    }

    /** Also on another scale, or in a way that cannot be read. */
    private double likenessToAnyScore(Column column) {
        Heading heading = column.heading();
        Contents contents = column.contents();
        boolean other = heading.isMachineMade()
                || heading.sortsScores()
                || heading.asksForDate()
                || contents.values().isEmpty()
                || contents.isTime()
                || (heading.asksForComment() && !contents.isNumber());
        if (other) {
            return 0;
        }
        int said = heading.asksForScore(metric);
        boolean scored =
                Stream.of(Metric.values()).anyMatch(contents::isScore) || (contents.isNumber() && !contents.isVaried());
        boolean anything = scored
                && !contents.isCounter()
                && !contents.isAlwaysTheSame()
                && !contents.isNumberedName()
                && !isUsuallySomethingElse(column);
        return said > 0 ? 1 + said : anything ? 1 : 0;
    }

    private double likenessToComment(Column column) {
        Heading heading = column.heading();
        Contents contents = column.contents();
        if (heading.isMachineMade() || !contents.isText()) {
            return 0;
        }
        if (heading.asksForComment()) {
            return Math.max(1, NAMED + contents.length() + OWN * heading.isAbout(metric));
        }
        boolean other = heading.asksForDate() || contents.isScore(metric);
        return !other && contents.length() >= SHORTEST_COMMENT ? contents.length() : 0;
    }

    /** Where no name and no length speaks for a comment, only sentences are one: names and places are shorter. */
    private double likenessToText(Column column) {
        Heading heading = column.heading();
        Contents contents = column.contents();
        boolean other = heading.isMachineMade() || heading.asksForDate() || contents.isScore(metric);
        return !other && contents.isText() && contents.words() >= SENTENCE ? contents.length() : 0;
    }

    private static double likenessToPerson(Column column) {
        Contents contents = column.contents();
        return contents.isMail() && contents.isVaried() && !column.heading().isAboutStaff() ? 1 : 0;
    }

    private static double likenessToId(Column column) {
        return column.contents().isMachineMadeId() && !column.heading().isAboutPerson() ? 1 : 0;
    }

    private static double likenessToTime(Column column) {
        Heading heading = column.heading();
        boolean called = heading.asksForDate() || (heading.asksForAnswerTime() > 0 && !heading.isMachineMade());
        boolean time =
                column.contents().isTime() || (called && column.contents().isCountedTime());
        return time ? 1 + heading.asksForAnswerTime() : 0;
    }

    /** As {@link #likenessToTime}, also where only the name says so. */
    private static double likenessToDate(Column column) {
        boolean called =
                column.heading().asksForDate() && !column.contents().values().isEmpty();
        return column.contents().isTime() ? 1 + likenessToTime(column) : called ? 1 : 0;
    }

    private boolean mayBe(Target target, Column column) {
        Contents contents = column.contents();
        return switch (target) {
            case SCORE -> contents.isScore(metric);
            case COLLECTED_AT -> contents.isTime() || contents.isCountedTime();
            case COMMENT -> !contents.isNumber() && !contents.isTime();
            case SOURCE_ID -> contents.isDistinct();
            case LANGUAGE -> contents.isLanguage();
            case RESPONDENT -> contents.isVaried();
            // Of what comes again and again, all but one row would be refused.
            case INTERACTION -> contents.isDistinct();
            case TOUCHPOINT -> true;
        };
    }

    private static boolean isUsuallySomethingElse(Column column) {
        return Stream.of(Target.values())
                .filter(target -> target != Target.SCORE)
                // Numbers below *Answer* are no comments.
                .filter(target -> target != Target.COMMENT || !column.contents().isNumber())
                .anyMatch(target ->
                        UsualNames.of(target).contains(column.heading().plain()));
    }
}
