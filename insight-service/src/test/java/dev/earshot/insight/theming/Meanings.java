package dev.earshot.insight.theming;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up meanings in groups: near to each other within a group, far from all seeds and other groups. */
public final class Meanings {
    private static final Taxonomy TAXONOMY = Taxonomy.of(Seeds.load());

    private Meanings() {}

    /** So many groups of so many directions, group after group. */
    public static List<Direction> directions(Random random, int groups, int members) {
        List<Direction> directions = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            embeddings(random, members).forEach(embedding -> directions.add(TAXONOMY.direction(embedding)));
        }
        return directions;
    }

    /** One group. */
    public static List<Embedding> embeddings(Random random, int members) {
        byte[] middle = new byte[Embedding.SIZE];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = (byte) (random.nextInt(41) - 20);
        }
        List<Embedding> embeddings = new ArrayList<>();
        for (int member = 0; member < members; member++) {
            byte[] near = middle.clone();
            for (int i = 0; i < near.length; i++) {
                near[i] += (byte) (random.nextInt(7) - 3);
            }
            embeddings.add(Embedding.of(near));
        }
        return embeddings;
    }
}
