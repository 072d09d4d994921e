package dev.earshot.sentiment.composition;

import dev.earshot.sentiment.syntax.Parse;
import dev.earshot.sentiment.syntax.Phrase;
import dev.earshot.sentiment.syntax.Word;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a sentence feels by how its phrases are put together: a recursive neural tensor network (Socher et al., Recursive
 * deep models for semantic compositionality over a sentiment treebank, 2013) with the weights of CoreNLP 3.9.2. A word is
 * a vector; a phrase is the hyperbolic tangent of what a matrix and a tensor make of the vectors of its two parts.
 */
public final class TensorNetwork {
    /** Part of every result. */
    public static final String MODEL = "tree-3.9.2";

    private static final String UNKNOWN = "*UNK*";

    private final int size;
    private final Map<String, float[]> words;
    /** What one number of a phrase takes from both parts, one after the other, and from 1. */
    private final float[][] matrix;
    /** What one number of a phrase takes from each product of two numbers of its parts. */
    private final float[][][] tensor;

    private final float[][] classes;

    private TensorNetwork(DataInputStream file) throws IOException {
        size = file.readInt();
        int count = file.readInt();
        matrix = table(file, size, 2 * size + 1);
        tensor = new float[size][][];
        for (int slice = 0; slice < size; slice++) {
            tensor[slice] = table(file, 2 * size, 2 * size);
        }
        classes = table(file, count, size + 1);
        int known = file.readInt();
        words = HashMap.newHashMap(known);
        for (int word = 0; word < known; word++) {
            words.put(file.readUTF(), row(file, size));
        }
    }

    /**
     * Loads the weights from the class path.
     *
     * @throws UncheckedIOException when they are missing or broken
     */
    public static TensorNetwork load() {
        try (InputStream file = TensorNetwork.class.getResourceAsStream("/models/sentiment-tree.weights")) {
            if (file == null) {
                throw new FileNotFoundException("models/sentiment-tree.weights");
            }
            return read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the weights of the tensor network cannot be read", unreadable);
        }
    }

    /** Reads weights as the build writes them ({@code TreeWeights} in {@code sentiment-service/models}). */
    public static TensorNetwork read(InputStream weights) throws IOException {
        return new TensorNetwork(new DataInputStream(new BufferedInputStream(weights, 1 << 16)));
    }

    /**
     * From -1 (very negative) to 1 (very positive): the mean of the classes by their odds. What feels nothing lies
     * somewhat below 0.
     */
    public double polarity(Parse parse) {
        double[] odds = odds(parse);
        double sum = 0;
        for (int i = 0; i < odds.length; i++) {
            sum += odds[i] * (2.0 * i / (odds.length - 1) - 1);
        }
        return Math.clamp(sum, -1.0, 1.0);
    }

    /** The odds of the classes from very negative to very positive; they sum to 1. */
    double[] odds(Parse parse) {
        float[] sentence = vector(parse.pairs(), parse.words());
        double[] odds = new double[classes.length];
        double sum = 0;
        for (int i = 0; i < odds.length; i++) {
            odds[i] = Math.exp(dot(classes[i], sentence) + classes[i][size]);
            sum += odds[i];
        }
        for (int i = 0; i < odds.length; i++) {
            odds[i] /= sum;
        }
        return odds;
    }

    private float[] vector(Phrase phrase, List<Word> said) {
        if (phrase.isWord()) {
            float[] known = words.get(said.get(phrase.from()).text());
            return known != null ? known : Objects.requireNonNull(words.get(UNKNOWN));
        }
        return composed(
                vector(phrase.children().getFirst(), said),
                vector(phrase.children().getLast(), said));
    }

    private float[] composed(float[] left, float[] right) {
        float[] parts = new float[2 * size];
        System.arraycopy(left, 0, parts, 0, size);
        System.arraycopy(right, 0, parts, size, size);
        float[] whole = new float[size];
        for (int i = 0; i < size; i++) {
            float sum = dot(matrix[i], parts) + matrix[i][parts.length];
            for (int j = 0; j < parts.length; j++) {
                sum += parts[j] * dot(tensor[i][j], parts);
            }
            whole[i] = (float) Math.tanh(sum);
        }
        return whole;
    }

    private static float dot(float[] weights, float[] vector) {
        float sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += weights[i] * vector[i];
        }
        return sum;
    }

    private static float[][] table(DataInputStream file, int rows, int columns) throws IOException {
        float[][] table = new float[rows][];
        for (int row = 0; row < rows; row++) {
            table[row] = row(file, columns);
        }
        return table;
    }

    private static float[] row(DataInputStream file, int columns) throws IOException {
        float[] row = new float[columns];
        for (int column = 0; column < columns; column++) {
            row[column] = file.readFloat();
        }
        return row;
    }
}
