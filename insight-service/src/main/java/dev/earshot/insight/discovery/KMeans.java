package dev.earshot.insight.discovery;

import dev.earshot.insight.theming.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Spherical k-means (Dhillon and Modha 2001) with k-means++ seeding (Arthur and Vassilvitskii 2007). The same points, the
 * same k and the same seed give the same clusters.
 */
final class KMeans {
    private static final int MOST_ROUNDS = 20;

    private final List<Direction> points;
    private final SplittableRandom random;

    private KMeans(List<Direction> points, long seed) {
        this.points = points;
        this.random = new SplittableRandom(seed);
    }

    /**
     * Divides points into at most k clusters, none of them empty.
     *
     * @return for each cluster the indexes of its points, in ascending order
     */
    static List<List<Integer>> cluster(List<Direction> points, int k, long seed) {
        if (k < 1) {
            throw new IllegalArgumentException("k below 1: " + k);
        }
        return points.isEmpty() ? List.of() : new KMeans(points, seed).run(Math.min(k, points.size()));
    }

    private List<List<Integer>> run(int k) {
        List<Direction> middles = seeds(k);
        int[] nearest = nearest(middles);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            middles = members(nearest, middles.size()).stream()
                    .map(members ->
                            Direction.middleOf(members.stream().map(points::get).toList()))
                    .toList();
            int[] next = nearest(middles);
            if (Arrays.equals(nearest, next)) {
                break;
            }
            nearest = next;
        }
        return members(nearest, middles.size());
    }

    /** Each further seed is drawn by its squared distance from those already there. */
    private List<Direction> seeds(int k) {
        List<Direction> seeds = new ArrayList<>();
        seeds.add(points.get(random.nextInt(points.size())));
        double[] distance = new double[points.size()];
        Arrays.fill(distance, Double.MAX_VALUE);
        while (seeds.size() < k) {
            double sum = 0;
            for (int i = 0; i < distance.length; i++) {
                double apart = Math.max(0, 1 - points.get(i).cosine(seeds.getLast()));
                distance[i] = Math.min(distance[i], apart * apart);
                sum += distance[i];
            }
            if (!(sum > 0)) {
                break; // fewer different points than clusters
            }
            seeds.add(points.get(drawn(distance, sum)));
        }
        return seeds;
    }

    private int drawn(double[] weights, double sum) {
        double target = random.nextDouble() * sum;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            target -= weights[i];
            if (weights[i] > 0) {
                last = i;
                if (target < 0) {
                    break;
                }
            }
        }
        return last;
    }

    private int[] nearest(List<Direction> middles) {
        int[] nearest = new int[points.size()];
        for (int i = 0; i < nearest.length; i++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int middle = 0; middle < middles.size(); middle++) {
                double cosine = points.get(i).cosine(middles.get(middle));
                if (cosine > best) {
                    best = cosine;
                    nearest[i] = middle;
                }
            }
        }
        return nearest;
    }

    /** Clusters that lost all their points are gone. */
    private static List<List<Integer>> members(int[] nearest, int clusters) {
        List<List<Integer>> members = new ArrayList<>();
        for (int cluster = 0; cluster < clusters; cluster++) {
            members.add(new ArrayList<>());
        }
        for (int i = 0; i < nearest.length; i++) {
            members.get(nearest[i]).add(i);
        }
        members.removeIf(List::isEmpty);
        return members;
    }
}
