package edu.stanford.nlp.parser.shiftreduce;

import edu.stanford.nlp.parser.common.ParserConstraint;
import edu.stanford.nlp.util.ScoredComparator;
import edu.stanford.nlp.util.ScoredObject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A parser's weights as one table of numbers. CoreNLP keeps a map of a million strings, and looking some thousand features
 * up in it for a sentence waits for memory most of the time; here a feature is known by 64 bits of hash, which two of a
 * million share once in some ten million parsers. Scores are added in the same order, so that trees are the same to the
 * last bit. Stands in CoreNLP's package, because only there can a parser's weights be read.
 */
public final class DenseModel extends PerceptronModel {
    private static final long serialVersionUID = 1L;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Hashes at their slots; 0 where there is none. Slots are a power of two, and more than the features. */
    private final long[] hashes;

    /** Where the weights of a slot begin. */
    private final int[] begins;

    private final short[] counts;
    private final short[] transitions;
    private final float[] weights;

    private DenseModel(PerceptronModel sparse) {
        super(sparse.op, sparse.transitionIndex, sparse.knownStates, sparse.rootStates, sparse.rootOnlyStates);
        int features = sparse.featureWeights.size();
        int slots = Integer.highestOneBit(Math.max(1, features)) * 2;
        int all = sparse.numWeights();
        hashes = new long[slots];
        begins = new int[slots];
        counts = new short[slots];
        transitions = new short[all];
        weights = new float[all];
        float[] scores = new float[transitionIndex.size()];
        int next = 0;
        for (Map.Entry<String, Weight> feature : sparse.featureWeights.entrySet()) {
            long hash = hash(feature.getKey());
            int slot = slot(hash);
            if (hashes[slot] == hash) {
                throw new IllegalStateException("two features share a hash");
            }
            hashes[slot] = hash;
            begins[slot] = next;
            Arrays.fill(scores, 0);
            feature.getValue().score(scores);
            for (int transition = 0; transition < scores.length; transition++) {
                if (scores[transition] != 0) {
                    transitions[next] = (short) transition;
                    weights[next] = scores[transition];
                    next++;
                }
            }
            counts[slot] = (short) (next - begins[slot]);
        }
    }

    /** The same parser with its weights in a table; the one given may be forgotten then. */
    public static ShiftReduceParser of(ShiftReduceParser parser) {
        return new ShiftReduceParser(parser.op, new DenseModel(parser.model));
    }

    @Override
    public Collection<ScoredObject<Integer>> findHighestScoringTransitions(
            State state, boolean requireLegal, int most, @Nullable List<ParserConstraint> constraints) {
        float[] scores = new float[transitionIndex.size()];
        for (String feature : featureFactory.featurize(state)) {
            add(feature, scores);
        }
        PriorityQueue<ScoredObject<Integer>> best =
                new PriorityQueue<>(most + 1, ScoredComparator.ASCENDING_COMPARATOR);
        for (int transition = 0; transition < scores.length; transition++) {
            if ((best.size() < most || scores[transition] >= best.peek().score())
                    && (!requireLegal || transitionIndex.get(transition).isLegal(state, constraints))) {
                best.add(new ScoredObject<>(transition, scores[transition]));
                if (best.size() > most) {
                    best.poll();
                }
            }
        }
        return best;
    }

    private void add(String feature, float[] scores) {
        long hash = hash(feature);
        int slot = slot(hash);
        if (hashes[slot] == hash) {
            int end = begins[slot] + counts[slot];
            for (int i = begins[slot]; i < end; i++) {
                scores[transitions[i]] += weights[i];
            }
        }
    }

    /** Where the hash is, or would be. */
    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash >>> 20) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Never 0. */
    private static long hash(String feature) {
        long hash = SPREAD;
        for (int i = 0; i < feature.length(); i++) {
            hash = (hash ^ feature.charAt(i)) * SPREAD;
            hash ^= hash >>> 29;
        }
        return hash == 0 ? 1 : hash;
    }
}
