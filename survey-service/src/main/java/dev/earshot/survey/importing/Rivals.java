package dev.earshot.survey.importing;

import dev.earshot.survey.importing.Finding.Column;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Columns that may be the score as much as the one that is taken for it.
 *
 * @param chosen the name of that one
 * @param others the names of others, at most a few
 */
record Rivals(String chosen, List<String> others) {
    private static final int MOST = 5;

    /** Those that are as like a score, and those that are called one where the chosen one is not. */
    static Optional<Rivals> in(Finding finding) {
        return finding.columnOf(Target.SCORE)
                .map(chosen -> new Rivals(
                        chosen.heading().text(),
                        finding.asLikeAScoreAs(chosen)
                                .map(Column::heading)
                                .map(Heading::text)
                                .limit(MOST)
                                .toList()))
                .filter(rivals -> !rivals.others().isEmpty());
    }

    Warning warning() {
        String names = others.stream().map(Quote::of).collect(Collectors.joining(", "));
        return new Warning(
                "score",
                Quote.of(chosen) + " is taken for the score; " + names + (others.size() == 1 ? " looks" : " look")
                        + " like one too.",
                "If another column is meant, say that it is the score, and leave this one out.");
    }
}
