package dev.earshot.sentiment.bench;

import dev.earshot.sentiment.training.Features;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** k-means by Lloyd's steps from k-means++ seeds (Arthur and Vassilvitskii 2007): the best of ten tries, fixed seed. */
final class Clusters {
    private static final int TRIES = 10;
    private static final int STEPS = 50;
    private static final long SEED = 20;

    private final List<Features> points;
    private final double[] squares;
    private final int size;
    private final Random random = new Random(SEED);

    private Clusters(List<Features> points, int size) {
        this.points = points;
        this.squares = points.stream().mapToDouble(Features::square).toArray();
        this.size = size;
    }

    /** The cluster of every point; points have {@code size} dimensions. */
    static int[] of(List<Features> points, int size, int count) {
        Clusters clusters = new Clusters(points, size);
        return IntStream.range(0, TRIES)
                .mapToObj(once -> clusters.attempt(count))
                .min((one, other) -> Double.compare(one.spread, other.spread))
                .orElseThrow()
                .cluster;
    }

    /** Where each point went, and the sum of squared distances from the centres. */
    private static final class Attempt {
        private final int[] cluster;
        private final double spread;

        Attempt(int[] cluster, double spread) {
            this.cluster = cluster;
            this.spread = spread;
        }
    }

    private Attempt attempt(int count) {
        double[][] centres = seeds(count);
        Attempt attempt = assign(centres);
        for (int step = 0; step < STEPS; step++) {
            Attempt next = assign(means(attempt.cluster, centres));
            boolean settled = Arrays.equals(next.cluster, attempt.cluster);
            attempt = next;
            if (settled) {
                break;
            }
        }
        return attempt;
    }

    /** Each next seed is a point chosen with odds by its squared distance from the seeds so far. */
    private double[][] seeds(int count) {
        List<double[]> seeds = new ArrayList<>();
        double[] nearest = new double[points.size()];
        Arrays.fill(nearest, 1);
        while (seeds.size() < count) {
            double[] seed = new double[size];
            points.get(drawn(nearest)).addTo(seed, 1);
            double square = dot(seed);
            for (int i = 0; i < nearest.length; i++) {
                double distance = Math.max(0, distance(i, seed, square));
                nearest[i] = seeds.isEmpty() ? distance : Math.min(nearest[i], distance);
            }
            seeds.add(seed);
        }
        return seeds.toArray(double[][]::new);
    }

    private int drawn(double[] odds) {
        double left = random.nextDouble() * Arrays.stream(odds).sum();
        int at = 0;
        while (at < odds.length - 1 && (left -= odds[at]) > 0) {
            at++;
        }
        return at;
    }

    private Attempt assign(double[][] centres) {
        double[] lengths = Arrays.stream(centres).mapToDouble(Clusters::dot).toArray();
        int[] cluster = new int[points.size()];
        double[] distance = new double[points.size()];
        IntStream.range(0, cluster.length).parallel().forEach(i -> {
            distance[i] = Double.POSITIVE_INFINITY;
            for (int k = 0; k < centres.length; k++) {
                double there = distance(i, centres[k], lengths[k]);
                if (there < distance[i]) {
                    distance[i] = there;
                    cluster[i] = k;
                }
            }
        });
        return new Attempt(cluster, Arrays.stream(distance).sum());
    }

    /** A centre that lost all its points stays where it was. */
    private double[][] means(int[] cluster, double[][] before) {
        int[] counts = new int[before.length];
        double[][] centres = new double[before.length][size];
        for (int i = 0; i < cluster.length; i++) {
            counts[cluster[i]]++;
            points.get(i).addTo(centres[cluster[i]], 1);
        }
        for (int k = 0; k < centres.length; k++) {
            int count = counts[k];
            centres[k] = count == 0
                    ? before[k]
                    : Arrays.stream(centres[k]).map(sum -> sum / count).toArray();
        }
        return centres;
    }

    private double distance(int point, double[] centre, double square) {
        return squares[point] + square - 2 * points.get(point).dot(centre);
    }

    private static double dot(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }
}
