package dev.earshot.insight.theming;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** What a sentence means, as the sentiment service's model puts it: a direction in {@value #SIZE} dimensions. */
public final class Embedding {
    public static final int SIZE = 384;

    private final byte[] bytes;

    private Embedding(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads signed bytes, the normalised vector times 127.
     *
     * @throws IllegalArgumentException unless there are {@value #SIZE}, not all zero
     */
    public static Embedding of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("an embedding has " + SIZE + " bytes, not " + bytes.length);
        }
        boolean empty = true;
        for (byte value : bytes) {
            empty &= value == 0;
        }
        if (empty) {
            throw new IllegalArgumentException("an embedding without direction");
        }
        return new Embedding(bytes.clone());
    }

    /** The same in Base64, as events carry it. */
    public static Embedding ofBase64(String text) {
        return of(Base64.getDecoder().decode(text));
    }

    /**
     * The middle of several: the mean of their directions.
     *
     * @throws IllegalArgumentException if there are none, or they cancel each other
     */
    public static Embedding middleOf(List<Embedding> members) {
        double[] sum = new double[SIZE];
        for (Embedding member : members) {
            double length = member.length();
            for (int i = 0; i < SIZE; i++) {
                sum[i] += member.bytes[i] / length;
            }
        }
        double length = Math.sqrt(Arrays.stream(sum).map(value -> value * value).sum());
        byte[] middle = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            middle[i] = (byte) Math.round(127 * sum[i] / length);
        }
        return of(middle);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** As numbers, scaled to length 1. */
    float[] normalised() {
        double length = length();
        float[] values = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            values[i] = (float) (bytes[i] / length);
        }
        return values;
    }

    private double length() {
        double square = 0;
        for (byte value : bytes) {
            square += value * value;
        }
        return Math.sqrt(square);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding embedding && Arrays.equals(bytes, embedding.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
