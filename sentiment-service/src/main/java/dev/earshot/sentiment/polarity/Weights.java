package dev.earshot.sentiment.polarity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.earshot.sentiment.embedding.SentenceVector;

/** What speaks for one class: a bias and a weight for every dimension; no weights at all for a class never seen. */
public final class Weights {
    @JsonProperty
    private final double bias;

    @JsonProperty
    private final float[] weights;

    /** For a class never seen no weights at all. */
    @JsonCreator
    public Weights(@JsonProperty("bias") double bias, @JsonProperty("weights") float[] weights) {
        if (weights.length != 0 && weights.length != SentenceVector.SIZE) {
            throw new IllegalArgumentException(
                    "a class has " + SentenceVector.SIZE + " weights or none, not " + weights.length);
        }
        this.bias = bias;
        this.weights = weights.clone();
    }

    double score(SentenceVector vector) {
        return weights.length == 0 ? Double.NEGATIVE_INFINITY : bias + vector.dot(weights);
    }
}
