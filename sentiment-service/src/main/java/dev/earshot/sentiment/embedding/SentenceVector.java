package dev.earshot.sentiment.embedding;

import java.util.Base64;

/** Where a text stands in the space of meanings: a vector of length 1 with {@value #SIZE} dimensions. */
public final class SentenceVector {
    public static final int SIZE = 384;

    private final float[] values;

    private SentenceVector(float[] values) {
        this.values = values;
    }

    /**
     * Scales the values to length 1.
     *
     * @throws IllegalArgumentException unless there are {@value #SIZE} values with a finite, positive length
     */
    public static SentenceVector normalised(float[] values) {
        double square = 0;
        for (float value : values) {
            square += value * value;
        }
        double length = Math.sqrt(square);
        if (!(values.length == SIZE && length > 0 && length < Double.MAX_VALUE)) {
            throw new IllegalArgumentException("no direction in " + values.length + " values of length " + length);
        }
        float[] scaled = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            scaled[i] = (float) (values[i] / length);
        }
        return new SentenceVector(scaled);
    }

    /** The inner product with weights; with another vector's values it is the cosine. */
    public double dot(float[] weights) {
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += values[i] * weights[i];
        }
        return sum;
    }

    public float[] values() {
        return values.clone();
    }

    /** The values times 127 as signed bytes, in Base64: 512 characters, cosines exact to about 0.01. */
    public String toBase64() {
        byte[] bytes = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            bytes[i] = (byte) Math.round(values[i] * 127);
        }
        return Base64.getEncoder().encodeToString(bytes);
    }
}
