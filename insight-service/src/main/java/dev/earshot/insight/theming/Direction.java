package dev.earshot.insight.theming;

import java.util.List;

/**
 * A meaning as seen from the centre of all seeds. Raw vectors of this model all lie close together; seen from their
 * centre they point in different directions, and cosines tell themes apart.
 */
public final class Direction {
    private final float[] values;

    private Direction(float[] values) {
        this.values = values;
    }

    static Direction from(float[] centre, Embedding embedding) {
        float[] values = embedding.normalised();
        for (int i = 0; i < values.length; i++) {
            values[i] -= centre[i];
        }
        return new Direction(scaled(values));
    }

    /**
     * The mean direction of several.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Direction middleOf(List<Direction> members) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("nothing has no middle");
        }
        float[] sum = new float[Embedding.SIZE];
        for (Direction member : members) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += member.values[i];
            }
        }
        return new Direction(scaled(sum));
    }

    /** From -1 (opposite) over 0 (unrelated) to 1 (the same). */
    public double cosine(Direction other) {
        float sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * other.values[i];
        }
        return sum;
    }

    private static float[] scaled(float[] values) {
        double square = 0;
        for (float value : values) {
            square += value * value;
        }
        float length = (float) Math.sqrt(square);
        float[] scaled = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = length > 0 ? values[i] / length : 0;
        }
        return scaled;
    }
}
