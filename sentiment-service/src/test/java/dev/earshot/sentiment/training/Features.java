package dev.earshot.sentiment.training;

import java.util.stream.IntStream;

/** The numbers of an example that are not 0, each with its place. */
final class Features {
    private final int[] places;
    private final double[] values;

    Features(int[] places, double[] values) {
        this.places = places;
        this.values = values;
    }

    static Features dense(float[] values) {
        return new Features(
                IntStream.range(0, values.length).toArray(),
                IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray());
    }

    double dot(double[] weights) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += values[i] * weights[places[i]];
        }
        return sum;
    }

    void addTo(double[] weights, double times) {
        for (int i = 0; i < places.length; i++) {
            weights[places[i]] += values[i] * times;
        }
    }
}
