package dev.earshot.insight.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.insight.theming.Direction;
import dev.earshot.insight.theming.Meanings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KMeansTest {
    @Test
    void the_same_seed_gives_the_same_clusters() {
        List<Direction> points = Meanings.directions(new Random(1), 6, 20);
        assertThat(KMeans.cluster(points, 9, 5)).isEqualTo(KMeans.cluster(points, 9, 5));
    }

    @Test
    void groups_that_are_far_apart_are_found() {
        List<Direction> points = Meanings.directions(new Random(2), 4, 25);
        Set<Set<Integer>> groups = new HashSet<>();
        for (int group = 0; group < 4; group++) {
            Set<Integer> members = new HashSet<>();
            for (int i = 0; i < 25; i++) {
                members.add(group * 25 + i);
            }
            groups.add(members);
        }
        Set<Set<Integer>> found = new HashSet<>();
        KMeans.cluster(points, 4, 3).forEach(cluster -> found.add(Set.copyOf(cluster)));
        assertThat(found).isEqualTo(groups);
    }

    @Test
    void every_point_is_in_exactly_one_cluster() {
        Random random = new Random(3);
        for (int round = 0; round < 20; round++) {
            List<Direction> points = Meanings.directions(random, 1 + random.nextInt(5), 1 + random.nextInt(30));
            List<Integer> all = new ArrayList<>();
            KMeans.cluster(points, 1 + random.nextInt(12), round).forEach(all::addAll);
            Collections.sort(all);
            assertThat(all).hasSameSizeAs(points).doesNotHaveDuplicates();
        }
    }

    @Test
    void fewer_different_points_than_clusters_are_no_trouble() {
        Direction one = Meanings.directions(new Random(4), 1, 1).getFirst();
        assertThat(KMeans.cluster(List.of(one, one, one), 3, 1)).containsExactly(List.of(0, 1, 2));
        assertThat(KMeans.cluster(List.of(), 3, 1)).isEmpty();
    }
}
