package dev.earshot.insight.theming;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The themes of one moment and the rule that says which of them a sentence carries. Never changes. */
public final class Taxonomy {
    /** A sentence is rarely about more. */
    static final int MOST = 2;
    /** Below this score a sentence fits no seed; measured in themes/README.md. */
    static final double SEED_FITS = 0.40;
    /** Below this cosine to its centre a sentence does not belong to an emergent theme. */
    public static final double EMERGENT_FITS = 0.55;
    /** A second theme must score almost as well as the first. */
    private static final double MARGIN = 0.05;

    private final List<Seeded> seeds;
    private final List<Emergent> emergent;
    private final float[] centre;
    private final Cues cues;

    private record Seeded(String theme, Direction middle, List<Direction> phrases) {
        /** Half the nearness to the middle of the phrases, half that to the nearest phrase. */
        double score(Direction sentence) {
            double nearest =
                    phrases.stream().mapToDouble(sentence::cosine).max().orElse(0);
            return (middle.cosine(sentence) + nearest) / 2;
        }
    }

    private record Emergent(String theme, Direction middle) {}

    private record Match(String theme, double score) {}

    private Taxonomy(List<Seeded> seeds, List<Emergent> emergent, float[] centre, Cues cues) {
        this.seeds = seeds;
        this.emergent = emergent;
        this.centre = centre;
        this.cues = cues;
    }

    static Taxonomy of(Seeds seeds) {
        float[] centre = centre(
                seeds.embeddings().values().stream().flatMap(List::stream).toList());
        List<Seeded> seeded = seeds.embeddings().entrySet().stream()
                .map(theme -> seeded(theme.getKey(), theme.getValue(), centre))
                .toList();
        return new Taxonomy(seeded, List.of(), centre, new Cues(seeds.frenchCues()));
    }

    /** The same seeds with other emergent themes, given by the middle of their sentences. */
    Taxonomy with(Map<String, Embedding> middles) {
        List<Emergent> others = middles.entrySet().stream()
                .map(theme -> new Emergent(theme.getKey(), direction(theme.getValue())))
                .toList();
        return new Taxonomy(seeds, others, centre, cues);
    }

    /** A meaning as this taxonomy sees it. */
    public Direction direction(Embedding embedding) {
        return Direction.from(centre, embedding);
    }

    /** At most two themes by meaning, the best first; none when nothing fits. */
    public List<String> themesOf(Embedding sentence) {
        Direction direction = direction(sentence);
        List<Match> fitting = seeds.stream()
                .map(seed -> new Match(seed.theme(), seed.score(direction)))
                .filter(match -> match.score() >= SEED_FITS)
                .sorted(Comparator.comparingDouble(Match::score).reversed())
                .limit(MOST)
                .toList();
        if (fitting.isEmpty()) {
            return emergentOf(direction).stream().toList();
        }
        double enough = fitting.getFirst().score() - MARGIN;
        return fitting.stream()
                .filter(match -> match.score() >= enough)
                .map(Match::theme)
                .toList();
    }

    /** At most two themes by French cues. */
    List<String> themesOfFrench(String sentence) {
        return cues.themesIn(sentence, MOST);
    }

    /** The emergent theme that a sentence fits, if any; for sentences that fit no seed. */
    public Optional<String> emergentOf(Embedding sentence) {
        return emergentOf(direction(sentence));
    }

    private Optional<String> emergentOf(Direction sentence) {
        return emergent.stream()
                .map(theme -> new Match(theme.theme(), theme.middle().cosine(sentence)))
                .filter(match -> match.score() >= EMERGENT_FITS)
                .max(Comparator.comparingDouble(Match::score))
                .map(Match::theme);
    }

    private static Seeded seeded(String theme, List<Embedding> phrases, float[] centre) {
        List<Direction> directions =
                phrases.stream().map(phrase -> Direction.from(centre, phrase)).toList();
        return new Seeded(theme, Direction.middleOf(directions), directions);
    }

    private static float[] centre(List<Embedding> phrases) {
        float[] mean = new float[Embedding.SIZE];
        for (Embedding phrase : phrases) {
            float[] values = phrase.normalised();
            for (int i = 0; i < mean.length; i++) {
                mean[i] += values[i] / phrases.size();
            }
        }
        return mean;
    }
}
