package dev.earshot.insight.scoring;

/** How a score moved between two groups of different people, and whether chance explains it. */
public record Change(Score before, Score after) {
    /** Fewer answers than this on either side and no trend is shown. */
    public static final int ENOUGH = 30;

    public Change {
        if (before.metric() != after.metric()) {
            throw new IllegalArgumentException(before.metric() + " does not become " + after.metric());
        }
    }

    /** In points of the score. */
    public double difference() {
        return after.value() - before.value();
    }

    /** The difference in standard errors, of two independent samples with plain standard errors. */
    public double z() {
        double error = Math.hypot(before.standardError(), after.standardError());
        if (error == 0) {
            return difference() == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, difference());
        }
        return difference() / error;
    }

    public Trend trend() {
        if (before.denominator() < ENOUGH || after.denominator() < ENOUGH) {
            return Trend.UNKNOWN;
        }
        if (Math.abs(z()) < Interval.Z) {
            return Trend.STEADY;
        }
        return difference() > 0 ? Trend.UP : Trend.DOWN;
    }
}
