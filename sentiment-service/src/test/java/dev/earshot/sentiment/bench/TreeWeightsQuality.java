package dev.earshot.sentiment.bench;

import dev.earshot.sentiment.analysis.ServicePath;
import dev.earshot.sentiment.composition.TensorNetwork;
import dev.earshot.sentiment.training.DataSets;
import dev.earshot.sentiment.training.Labelled;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sentiment weights of CoreNLP 3.9.2 beside those of today's, over the same trees, by themselves and within the
 * service: {@code TreeWeightsQuality <folder with one folder per labelled set> <today's weights as plain numbers>}.
 */
public final class TreeWeightsQuality {
    /** Below this size CoreNLP's mean of classes counts as neutral, as in the comparison with its server. */
    private static final double BAND = 0.25;

    private TreeWeightsQuality() {}

    public static void main(String[] arguments) throws IOException {
        DataSets data = new DataSets(Path.of(arguments[0]));
        try (ServicePath shipped = new ServicePath();
                InputStream weights = Files.newInputStream(Path.of(arguments[1]))) {
            ServicePath today = shipped.with(TensorNetwork.read(weights));
            Map<String, List<Labelled>> sets = new LinkedHashMap<>();
            sets.put("UCI review sentences (the head has seen them)", data.reviewSentences());
            sets.put("Airline tweets, every 3rd", Rows.every(3, data.airlineTweets()));
            sets.put("App review sentences", data.appReviews());
            sets.put("Tweets (the head has seen them)", data.tweets());
            sets.forEach((name, rows) -> {
                Print.heading(name);
                Print.figures("weights of CoreNLP 4.5.10 alone", rows, byPhrases(rows, today));
                Print.figures("weights of CoreNLP 3.9.2 alone", rows, byPhrases(rows, shipped));
                Print.figures("Earshot with those of 4.5.10", rows, SentimentQuality.ours(rows, today));
                Print.figures("Earshot with those of 3.9.2", rows, SentimentQuality.ours(rows, shipped));
            });
        }
    }

    private static List<Verdict> byPhrases(List<Labelled> rows, ServicePath path) {
        return rows.stream()
                .map(row -> Verdict.of(path.byPhrases(row.text()), BAND))
                .toList();
    }
}
