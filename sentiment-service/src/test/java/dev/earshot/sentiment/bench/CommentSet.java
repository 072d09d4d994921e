package dev.earshot.sentiment.bench;

import dev.earshot.sentiment.training.DataSets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Comments of one labelled set, well shuffled: some to warm up with, others to measure. */
record CommentSet(String name, List<String> warmUp, List<String> measured) {
    private static final List<String> SETS =
            List.of("airline_tweets", "uci_sentences", "app_reviews_features", "clothing_reviews");
    private static final int WARM_UP = 25;
    private static final int MEASURED = 100;
    private static final long SEED = 20;

    /** From short sentences to long reviews. */
    static List<CommentSet> all(DataSets data) {
        return SETS.stream().map(name -> of(name, data)).toList();
    }

    private static CommentSet of(String name, DataSets data) {
        List<String> rows = new ArrayList<>(Rows.spread(WARM_UP + MEASURED, data.texts(name)));
        Collections.shuffle(rows, new Random(SEED));
        return new CommentSet(name, rows.subList(0, WARM_UP), rows.subList(WARM_UP, rows.size()));
    }

    /** Words per measured comment. */
    double words() {
        return measured.stream()
                .mapToInt(text -> text.strip().split("\\s+").length)
                .average()
                .orElse(0);
    }
}
