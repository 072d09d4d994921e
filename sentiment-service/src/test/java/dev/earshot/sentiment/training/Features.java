package dev.earshot.sentiment.training;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The numbers of an example that are not 0, each with its place. */
public final class Features {
    private final int[] places;
    private final double[] values;

    /** Each value with its place. */
    public Features(int[] places, double[] values) {
        this.places = places.clone();
        this.values = values.clone();
    }

    public static Features dense(float[] values) {
        return new Features(
                IntStream.range(0, values.length).toArray(),
                IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray());
    }

    /** These and others at other places. */
    Features and(Features others) {
        return new Features(
                IntStream.concat(Arrays.stream(places), Arrays.stream(others.places))
                        .toArray(),
                DoubleStream.concat(Arrays.stream(values), Arrays.stream(others.values))
                        .toArray());
    }

    public double dot(double[] weights) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += values[i] * weights[places[i]];
        }
        return sum;
    }

    public void addTo(double[] weights, double times) {
        for (int i = 0; i < places.length; i++) {
            weights[places[i]] += values[i] * times;
        }
    }

    public double square() {
        return Arrays.stream(values).map(value -> value * value).sum();
    }
}
