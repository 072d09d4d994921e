package dev.earshot.insight.scoring;

/**
 * Where the true value lies with the given confidence.
 *
 * @param low the lower end, in points of the score
 * @param high the upper end, in points of the score
 * @param level the confidence, between 0 and 1
 */
public record Interval(double low, double high, double level) {
    /** The confidence of every interval that Earshot shows. */
    public static final double LEVEL = 0.95;
    /** The standard normal quantile that belongs to it. */
    static final double Z = 1.959963984540054;

    public Interval {
        if (!(low <= high) || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("no interval: " + low + " to " + high + " at " + level);
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
