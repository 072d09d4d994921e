package dev.earshot.insight.scoring;

/**
 * ces@1: share of those who found it easy (5 to 7 of 1 to 7), in percent; the mean stands beside it.
 *
 * @param histogram of at least one answer
 */
public record Ces(Histogram histogram) implements Score {
    public Ces {
        Needed.answersTo(Metric.CES, histogram);
    }

    @Override
    public double value() {
        return Share.percent(numerator(), denominator());
    }

    @Override
    public long numerator() {
        return histogram.between(5, 7);
    }

    /** The mean answer, 1 to 7. */
    public double mean() {
        return (double) histogram.total() / denominator();
    }

    @Override
    public Interval interval() {
        return Share.interval(numerator(), denominator());
    }

    @Override
    public double standardError() {
        return Share.standardError(numerator(), denominator());
    }
}
