package dev.earshot.insight.discovery;

import dev.earshot.insight.theming.Direction;
import dev.earshot.insight.theming.Embedding;
import dev.earshot.insight.theming.Taxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the clusters that are large, close and new enough to be a theme; most of a pool never is. */
final class Clusters {
    /** A theme that fewer people speak of is not worth a name. */
    static final int LEAST_MEMBERS = 8;
    /** Of a cluster that is a theme, so many of its sentences must be close to its middle. */
    private static final double LEAST_CLOSE = 0.5;

    /** Two middles as close as this are one theme; the larger cluster is it. */
    private static final double SAME = 0.7;

    private static final int MEMBERS_PER_CLUSTER = 15;
    private static final int MOST_CLUSTERS = 80;
    private static final long SEED = 20_260_301;

    private Clusters() {}

    static List<Cluster> in(List<PooledSentence> pool, Taxonomy taxonomy) {
        List<Direction> points = pool.stream()
                .map(sentence -> taxonomy.direction(sentence.embedding()))
                .toList();
        int k = Math.max(1, Math.min(MOST_CLUSTERS, pool.size() / MEMBERS_PER_CLUSTER));
        List<Cluster> candidates = KMeans.cluster(points, k, SEED).stream()
                .map(members -> close(members, pool, points, taxonomy))
                .flatMap(Optional::stream)
                .filter(cluster -> taxonomy.themesOf(cluster.middle()).isEmpty())
                .sorted(Comparator.comparingInt(
                                (Cluster cluster) -> cluster.members().size())
                        .reversed())
                .toList();
        List<Cluster> different = new ArrayList<>();
        for (Cluster candidate : candidates) {
            Direction middle = taxonomy.direction(candidate.middle());
            if (different.stream()
                    .noneMatch(other -> taxonomy.direction(other.middle()).cosine(middle) >= SAME)) {
                different.add(candidate);
            }
        }
        return different;
    }

    /** Only the members close to the middle count; when enough remain, their middle is the theme's. */
    private static Optional<Cluster> close(
            List<Integer> members, List<PooledSentence> pool, List<Direction> points, Taxonomy taxonomy) {
        Direction rough = Direction.middleOf(members.stream().map(points::get).toList());
        List<PooledSentence> core = members.stream()
                .filter(member -> points.get(member).cosine(rough) >= Taxonomy.EMERGENT_FITS)
                .map(pool::get)
                .toList();
        if (core.size() < LEAST_MEMBERS || core.size() < LEAST_CLOSE * members.size()) {
            return Optional.empty();
        }
        Embedding middle =
                Embedding.middleOf(core.stream().map(PooledSentence::embedding).toList());
        Direction centre = taxonomy.direction(middle);
        List<PooledSentence> fitting = core.stream()
                .filter(sentence -> taxonomy.direction(sentence.embedding()).cosine(centre) >= Taxonomy.EMERGENT_FITS)
                .toList();
        boolean people =
                fitting.stream().map(PooledSentence::response).distinct().count() >= LEAST_MEMBERS;
        return people ? Optional.of(new Cluster(middle, fitting)) : Optional.empty();
    }
}
