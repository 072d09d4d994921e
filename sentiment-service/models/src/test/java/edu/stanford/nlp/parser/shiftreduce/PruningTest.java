package edu.stanford.nlp.parser.shiftreduce;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.trees.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a parser that is trained here on six trees. */
class PruningTest {
    private static final List<String> TREES = List.of(
            "(ROOT (S (NP (DT the) (NN agent)) (VP (VBD was) (ADJP (JJ rude))) (. .)))",
            "(ROOT (S (NP (DT the) (JJ late) (NN parcel)) (VP (VBD arrived)) (. .)))",
            "(ROOT (S (NP (PRP I)) (VP (VBD called) (NP (DT the) (NN shop))) (. .)))",
            "(ROOT (S (NP (NP (DT the) (NN price)) (PP (IN of) (NP (DT the) (NN parcel)))) (VP (VBD was) (ADJP (JJ high))) (. .)))",
            "(ROOT (S (NP (PRP they)) (VP (VBD sent) (NP (DT a) (NN parcel)) (PP (IN to) (NP (DT the) (NN shop)))) (. .)))",
            "(ROOT (S (NP (NN nobody)) (VP (VBD answered) (NP (DT the) (NN phone))) (. .)))");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @BeforeAll
    static void trainAParser() throws Exception {
        Path treebank = Files.createDirectories(folder.resolve("treebank"));
        Files.write(treebank.resolve("trees.mrg"), TREES);
        String options = "-trainingIterations 10 -averagedModels 0 -trainingThreads 1 -randomSeed 7 -serializedPath "
                + model() + " -trainTreebank " + treebank;
        ShiftReduceParser.main(options.split(" ", -1));
    }

    @Test
    void without_thresholds_nothing_changes() {
        ShiftReduceParser full = load();
        ShiftReduceParser pruned = load();

        Pruning.Kept kept = Pruning.prune(pruned, 0, 0);

        assertThat(kept)
                .isEqualTo(new Pruning.Kept(full.model.featureWeights.size(), full.model.featureWeights.size()));
        for (String feature : full.model.featureWeights.keySet()) {
            assertThat(weights(pruned, feature)).as(feature).isEqualTo(weights(full, feature));
        }
        assertThat(parse(pruned)).isEqualTo(parse(full)).isNotEmpty();
    }

    @Test
    void weak_features_go_and_of_the_others_the_weak_weights() {
        ShiftReduceParser full = load();
        ShiftReduceParser pruned = load();
        float weakestFeature = full.model.maxAbs() / 2;
        float weakestWeight = weakestFeature / 2;

        Pruning.Kept kept = Pruning.prune(pruned, weakestFeature, weakestWeight);

        assertThat(kept.features()).isPositive().isLessThan(kept.of());
        for (String feature : full.model.featureWeights.keySet()) {
            float[] expected = weights(full, feature);
            boolean strong = strongest(expected) >= weakestFeature;
            for (int i = 0; i < expected.length; i++) {
                expected[i] = strong && Math.abs(expected[i]) >= weakestWeight ? expected[i] : 0;
            }
            assertThat(pruned.model.featureWeights.containsKey(feature)).isEqualTo(strong);
            assertThat(weights(pruned, feature)).as(feature).isEqualTo(expected);
        }
    }

    @Test
    void pruning_again_changes_nothing() {
        ShiftReduceParser pruned = load();
        float weakest = pruned.model.maxAbs() / 2;
        int once = Pruning.prune(pruned, weakest, weakest / 2).features();

        assertThat(Pruning.prune(pruned, weakest, weakest / 2)).isEqualTo(new Pruning.Kept(once, once));
    }

    @Test
    void the_same_parser_pruned_twice_is_the_same_file() throws Exception {
        assertThat(savedAfterPruning("one.ser.gz")).isEqualTo(savedAfterPruning("other.ser.gz"));
    }

    private static byte[] savedAfterPruning(String name) throws Exception {
        ShiftReduceParser pruned = load();
        Pruning.prune(pruned, pruned.model.maxAbs() / 2, 0);
        Path file = folder.resolve(name);
        pruned.saveModel(file.toString());
        return Files.readAllBytes(file);
    }

    private static Path model() {
        return folder.resolve("small.ser.gz");
    }

    private static ShiftReduceParser load() {
        return ShiftReduceParser.loadModel(model().toString());
    }

    private static float[] weights(ShiftReduceParser parser, String feature) {
        float[] scores = new float[parser.model.transitionIndex.size()];
        Weight weight = parser.model.featureWeights.get(feature);
        if (weight != null) {
            weight.score(scores);
        }
        return scores;
    }

    private static float strongest(float[] weights) {
        float strongest = 0;
        for (float weight : weights) {
            strongest = Math.max(strongest, Math.abs(weight));
        }
        return strongest;
    }

    private static List<Tree> parse(ShiftReduceParser parser) {
        return TREES.stream()
                .map(tree -> parser.apply(Tree.valueOf(tree).taggedYield().stream()
                        .map(TaggedWord.class::cast)
                        .toList()))
                .toList();
    }
}
