package dev.earshot.insight.scoring;

/**
 * csat@1: share of the satisfied (4 and 5 of 1 to 5), in percent.
 *
 * @param histogram of at least one answer
 */
public record Csat(Histogram histogram) implements Score {
    public Csat {
        Needed.answersTo(Metric.CSAT, histogram);
    }

    @Override
    public double value() {
        return Share.percent(numerator(), denominator());
    }

    @Override
    public long numerator() {
        return histogram.between(4, 5);
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
