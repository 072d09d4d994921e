package dev.earshot.survey.importing;

import dev.earshot.common.problem.Problem;
import dev.earshot.survey.asking.Metric;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What no column of a file is said to be, though most files have it.
 *
 * @param lookalikes columns that may be it all the same
 */
record Omission(Missed missed, List<Lookalike> lookalikes) {
    /**
     * A column that may be it.
     *
     * @param rows in how many rows something stands in it
     * @param obstacle why it was not taken for it, where its values are not of that kind
     */
    record Lookalike(String column, long rows, Optional<String> obstacle) {
        private String inWords() {
            return " `" + column + "` looks like it (" + rows + (rows == 1 ? " row" : " rows") + ")"
                    + obstacle.map(why -> ", but " + why).orElse("") + ".";
        }
    }

    /**
     * What is missing.
     *
     * @param rows in how many rows something stands in the column of this index
     */
    static List<Omission> in(Finding finding, IntToLongFunction rows) {
        return Stream.of(Missed.values())
                .filter(missed -> !finding.found().containsKey(missed.target()))
                .map(missed -> new Omission(
                        missed,
                        finding.lookalikes(missed)
                                .map(column -> new Lookalike(
                                        column.heading().text(),
                                        rows.applyAsLong(column.index()),
                                        obstacle(missed, column, finding.metric())))
                                .toList()))
                .toList();
    }

    /** Whether much of the file would be lost: in it are scores, or all of its dates. */
    public boolean isGrave() {
        return missed == Missed.DATE || (missed == Missed.SCORE && !lookalikes.isEmpty());
    }

    String detail() {
        return missed.loss() + lookalikes.stream().map(Lookalike::inWords).collect(Collectors.joining());
    }

    String remedy() {
        return missed.remedy() + otherScale();
    }

    public String loss() {
        return missed.loss();
    }

    /** The columns in question, for the person in front of them. */
    public String found() {
        return lookalikes.stream().map(Lookalike::inWords).map(Problem::quoted).collect(Collectors.joining());
    }

    public String choice() {
        return missed.choice() + otherScale();
    }

    Warning warning() {
        return new Warning(missed.target().toString(), detail(), remedy());
    }

    private String otherScale() {
        boolean other = missed == Missed.SCORE
                && lookalikes.stream().anyMatch(column -> column.obstacle().isPresent());
        return other ? " Scores of another scale belong into a survey that asks on it." : "";
    }

    private static Optional<String> obstacle(Missed missed, Finding.Column column, Metric metric) {
        return switch (missed) {
            case SCORE ->
                Optional.of(column.contents())
                        .filter(contents -> !contents.isScore(metric))
                        .flatMap(contents -> contents.otherThanScores(metric))
                        .map(instead -> instead + " and the survey asks " + ScaleDoubt.range(metric));
            case DATE, COMMENT, PERSON -> Optional.empty();
        };
    }
}
