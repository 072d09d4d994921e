package dev.earshot.sentiment.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.sentiment.training.Features;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Finds clouds that lie apart. */
class ClustersTest {
    @Test
    void points_of_one_cloud_share_a_cluster() {
        Random random = new Random(1);
        List<Features> points = new ArrayList<>();
        List<String> clouds = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int cloud = i % 3;
            clouds.add("cloud " + cloud);
            points.add(new Features(
                    new int[] {0, 1}, new double[] {10 * cloud + random.nextGaussian(), random.nextGaussian()}));
        }
        assertThat(Agreement.between(clouds, Clusters.of(points, 2, 3)).adjustedRand())
                .isEqualTo(1);
    }
}
