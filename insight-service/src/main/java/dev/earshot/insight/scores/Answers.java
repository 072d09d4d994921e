package dev.earshot.insight.scores;

import dev.earshot.insight.scoring.Histogram;
import dev.earshot.insight.scoring.Metric;
import dev.earshot.insight.scoring.Score;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a group of people answered; groups can be added up.
 *
 * @param n counted answers, with or without a score
 * @param histograms by metric, only of metrics that were answered with a score
 */
public record Answers(long n, Map<Metric, Histogram> histograms, Mood mood) {
    public static final Answers NONE = new Answers(0, Map.of(), Mood.SILENT);

    public Answers {
        histograms = Map.copyOf(histograms);
    }

    public Answers plus(Answers other) {
        Map<Metric, Histogram> sum = new EnumMap<>(Metric.class);
        sum.putAll(histograms);
        other.histograms.forEach((metric, histogram) -> sum.merge(metric, histogram, Histogram::plus));
        return new Answers(n + other.n, sum, mood.plus(other.mood));
    }

    /** Every score there is, in the order of the metrics. */
    public List<Score> scores() {
        return histograms.values().stream()
                .sorted(Comparator.comparing(Histogram::metric))
                .map(Score::of)
                .flatMap(Optional::stream)
                .toList();
    }

    public Optional<Score> score(Metric metric) {
        return Optional.ofNullable(histograms.get(metric)).flatMap(Score::of);
    }

    /** The metric that most answers were given to; it speaks for the group. */
    public Optional<Metric> headline() {
        return histograms.values().stream()
                .filter(histogram -> histogram.n() > 0)
                .max(Comparator.comparingLong(Histogram::n).thenComparing(Histogram::metric, Comparator.reverseOrder()))
                .map(Histogram::metric);
    }
}
