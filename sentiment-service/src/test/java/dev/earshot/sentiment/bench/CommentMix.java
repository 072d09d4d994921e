package dev.earshot.sentiment.bench;

import dev.earshot.sentiment.training.DataSets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The same number of comments from each of several sets, short tweets to long reviews, well shuffled. */
record CommentMix(List<String> warmUp, List<String> measured) {
    private static final List<String> SETS =
            List.of("airline_tweets", "uci_sentences", "app_reviews_features", "clothing_reviews");
    private static final int WARM_UP = 25;
    private static final int MEASURED = 100;
    private static final long SEED = 20;

    static CommentMix of(DataSets data) {
        List<String> warmUp = new ArrayList<>();
        List<String> measured = new ArrayList<>();
        for (String set : SETS) {
            List<String> rows = new ArrayList<>(Rows.spread(WARM_UP + MEASURED, data.texts(set)));
            Collections.shuffle(rows, new Random(SEED));
            warmUp.addAll(rows.subList(0, WARM_UP));
            measured.addAll(rows.subList(WARM_UP, rows.size()));
            Print.line("%d of %s, %.1f words each", MEASURED, set, words(rows.subList(WARM_UP, rows.size())));
        }
        Print.line("together %d comments, %.1f words each", measured.size(), words(measured));
        Collections.shuffle(warmUp, new Random(SEED));
        Collections.shuffle(measured, new Random(SEED));
        return new CommentMix(warmUp, measured);
    }

    private static double words(List<String> texts) {
        return texts.stream()
                .mapToInt(text -> text.strip().split("\\s+").length)
                .average()
                .orElse(0);
    }
}
