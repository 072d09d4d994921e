package dev.earshot.models;

import java.util.Arrays;
import java.util.List;

/**
 * Between which values an activation of the sentence model usually lies. Zero lies between them, as it must be exact: what
 * does not matter in a matrix is zero.
 *
 * @param outliers the channels that lie far outside, in ascending order: they are multiplied apart, not quantised
 */
record ActivationRange(float low, float high, List<Integer> outliers) {
    private static final int STEPS = 255;

    ActivationRange {
        if (!(low <= 0 && high >= 0 && high > low)) {
            throw new IllegalArgumentException("no range around zero: " + low + " to " + high);
        }
        outliers = List.copyOf(outliers);
    }

    /** Reads low, high, and outliers between commas. */
    static ActivationRange of(String low, String high, String outliers) {
        return new ActivationRange(
                Float.parseFloat(low),
                Float.parseFloat(high),
                Arrays.stream(outliers.split(","))
                        .filter(channel -> !channel.isEmpty())
                        .map(Integer::valueOf)
                        .toList());
    }

    /** The width of one of 256 steps. */
    float scale() {
        return (high - low) / STEPS;
    }

    /** The step that means zero, 0 to 255. */
    int zeroPoint() {
        return Math.round(-low / scale());
    }
}
