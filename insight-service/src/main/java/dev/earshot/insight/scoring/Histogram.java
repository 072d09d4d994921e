package dev.earshot.insight.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How many people gave each possible answer to one metric's question.
 *
 * @param counts one count per possible answer, from the lowest to the highest; none is negative
 */
public record Histogram(Metric metric, List<Long> counts) {
    public Histogram {
        counts = List.copyOf(counts);
        if (counts.size() != metric.highest() - metric.lowest() + 1) {
            throw new IllegalArgumentException(metric + " cannot have " + counts.size() + " different answers");
        }
        if (counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a count is negative: " + counts);
        }
    }

    public static Histogram empty(Metric metric) {
        return new Histogram(metric, Collections.nCopies(metric.highest() - metric.lowest() + 1, 0L));
    }

    /**
     * One more count for an answer.
     *
     * @throws IllegalArgumentException if the metric does not allow the score, or a count falls below zero
     */
    public Histogram plus(int score, long count) {
        if (!metric.allows(score)) {
            throw new IllegalArgumentException(metric + " does not allow the score " + score);
        }
        List<Long> changed = new ArrayList<>(counts);
        changed.set(score - metric.lowest(), changed.get(score - metric.lowest()) + count);
        return new Histogram(metric, changed);
    }

    public Histogram plus(Histogram other) {
        return combined(other, 1);
    }

    /**
     * What remains when some answers are left out.
     *
     * @throws IllegalArgumentException if the other is not a part of this
     */
    public Histogram minus(Histogram other) {
        return combined(other, -1);
    }

    public long n() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** How many answered within the bounds, both included. */
    public long between(int low, int high) {
        return counted(score -> score >= low && score <= high);
    }

    /** The sum of all answers, of which the mean is made. */
    public long total() {
        return scores().mapToLong(score -> score * counts.get(score - metric.lowest()))
                .sum();
    }

    /** Counts by answer, in ascending order. */
    public SortedMap<Integer, Long> byScore() {
        SortedMap<Integer, Long> byScore = new TreeMap<>();
        scores().forEach(score -> byScore.put(score, counts.get(score - metric.lowest())));
        return byScore;
    }

    private long counted(IntPredicate which) {
        return scores().filter(which)
                .mapToLong(score -> counts.get(score - metric.lowest()))
                .sum();
    }

    private IntStream scores() {
        return IntStream.rangeClosed(metric.lowest(), metric.highest());
    }

    private Histogram combined(Histogram other, int sign) {
        if (metric != other.metric) {
            throw new IllegalArgumentException(metric + " and " + other.metric + " cannot be added up");
        }
        return new Histogram(
                metric,
                IntStream.range(0, counts.size())
                        .mapToObj(i -> counts.get(i) + sign * other.counts.get(i))
                        .toList());
    }
}
