package edu.stanford.nlp.parser.shiftreduce;

import java.util.Arrays;
import java.util.Map;

/**
 * Drops weak weights from a parser. Stands in CoreNLP's package, because only there can a parser's weights be exchanged;
 * it is used while Earshot is built and is in none of its jars.
 */
public final class Pruning {
    private Pruning() {}

    /** How many features of how many are left. */
    public record Kept(int features, int of) {}

    /**
     * Keeps the features with a weight of at least {@code weakestFeature} in size, and of those the weights of at least
     * {@code weakestWeight}. What is kept is kept to the last bit.
     */
    public static Kept prune(ShiftReduceParser parser, float weakestFeature, float weakestWeight) {
        WeightMap full = parser.model.featureWeights;
        WeightMap kept = new WeightMap();
        float[] scores = new float[parser.model.transitionIndex.size()];
        for (Map.Entry<String, Weight> feature : full.entrySet()) {
            if (feature.getValue().maxAbs() >= weakestFeature) {
                kept.put(feature.getKey(), strong(feature.getValue(), weakestWeight, scores));
            }
        }
        parser.model.featureWeights = kept;
        return new Kept(kept.size(), full.size());
    }

    private static Weight strong(Weight weight, float weakest, float[] scores) {
        Arrays.fill(scores, 0);
        weight.score(scores);
        Weight strong = new Weight();
        for (int transition = 0; transition < scores.length; transition++) {
            if (scores[transition] != 0 && Math.abs(scores[transition]) >= weakest) {
                strong.updateWeight(transition, scores[transition]);
            }
        }
        return strong;
    }
}
