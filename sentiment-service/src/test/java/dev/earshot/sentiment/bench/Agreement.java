package dev.earshot.sentiment.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well clusters agree with labels.
 *
 * @param information mutual information over the mean of both entropies, 0 to 1
 * @param adjustedRand the adjusted Rand index (Hubert and Arabie 1985): 0 by chance, 1 at best
 */
record Agreement(double information, double adjustedRand) {
    static Agreement between(List<String> labels, int[] clusters) {
        Map<String, Integer> byLabel = new HashMap<>();
        Map<Integer, Integer> byCluster = new HashMap<>();
        Map<Cell, Integer> byBoth = new HashMap<>();
        for (int i = 0; i < clusters.length; i++) {
            byLabel.merge(labels.get(i), 1, Integer::sum);
            byCluster.merge(clusters[i], 1, Integer::sum);
            byBoth.merge(new Cell(labels.get(i), clusters[i]), 1, Integer::sum);
        }
        double labelled = entropy(byLabel.values(), clusters.length);
        double clustered = entropy(byCluster.values(), clusters.length);
        double both = entropy(byBoth.values(), clusters.length);
        double sameLabel = pairs(byLabel.values());
        double sameCluster = pairs(byCluster.values());
        double byChance = sameLabel * sameCluster / pairs(List.of(clusters.length));
        return new Agreement(
                2 * (labelled + clustered - both) / (labelled + clustered),
                (pairs(byBoth.values()) - byChance) / ((sameLabel + sameCluster) / 2 - byChance));
    }

    private record Cell(String label, int cluster) {}

    private static double entropy(Collection<Integer> counts, double total) {
        return counts.stream()
                .mapToDouble(count -> -count / total * Math.log(count / total))
                .sum();
    }

    private static double pairs(Collection<Integer> counts) {
        return counts.stream().mapToDouble(count -> count * (count - 1.0) / 2).sum();
    }
}
