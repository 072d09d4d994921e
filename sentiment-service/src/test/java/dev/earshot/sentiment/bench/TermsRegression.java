package dev.earshot.sentiment.bench;

import dev.earshot.sentiment.polarity.Mood;
import dev.earshot.sentiment.training.Labelled;
import dev.earshot.sentiment.training.Labelled.Example;
import dev.earshot.sentiment.training.LogisticRegression;
import dev.earshot.sentiment.training.Mark;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The usual baseline: logistic regression over TF-IDF, every class weighing the same, on the very set it is tested on. */
final class TermsRegression {
    static final int FOLDS = 5;

    private static final double STRENGTH = 3; // as the heads have it

    private TermsRegression() {}

    /** By 5-fold cross-validation; row i belongs to the fold i modulo 5. */
    static List<Verdict> crossValidated(List<Labelled> rows) {
        return crossValidated(
                rows,
                IntStream.range(0, rows.size()).map(i -> i % FOLDS).boxed().toList());
    }

    /** By cross-validation; each row's fold is given. */
    static List<Verdict> crossValidated(List<Labelled> rows, List<Integer> folds) {
        Verdict[] verdicts = new Verdict[rows.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            List<Labelled> seen = IntStream.range(0, rows.size())
                    .filter(i -> folds.get(i) != left)
                    .mapToObj(rows::get)
                    .toList();
            TermSpace space = TermSpace.of(seen.stream().map(Labelled::text).toList());
            LogisticRegression model = fit(seen, space);
            for (int i = 0; i < rows.size(); i++) {
                if (folds.get(i) == left) {
                    double[] odds = model.odds(space.features(rows.get(i).text()));
                    verdicts[i] = Verdict.of(new Mood(odds[0], odds[1], odds[2], 0));
                }
            }
        }
        return List.of(verdicts);
    }

    private static LogisticRegression fit(List<Labelled> rows, TermSpace space) {
        Map<Mark, Integer> counts = new EnumMap<>(Mark.class);
        rows.forEach(row -> counts.merge(row.mark(), 1, Integer::sum));
        List<Example> examples = rows.stream()
                .map(row -> new Example(
                        space.features(row.text()),
                        row.mark(),
                        (double) rows.size() / counts.size() / counts.getOrDefault(row.mark(), 1)))
                .collect(Collectors.toList());
        return LogisticRegression.fit(
                Collections.unmodifiableList(examples), space.size(), 1 / (STRENGTH * rows.size()));
    }
}
