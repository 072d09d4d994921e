package dev.earshot.models;

import edu.stanford.nlp.neural.SimpleTensor;
import edu.stanford.nlp.sentiment.SentimentModel;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.ejml.simple.SimpleMatrix;

/**
 * CoreNLP's sentiment weights as plain numbers, which the sentiment-service reads without CoreNLP's matrix library:
 * written once, row by row, each matrix with its bias in the last column.
 */
final class TreeWeights {
    private TreeWeights() {}

    /** Of any version of CoreNLP whose classes are on the class path: {@code TreeWeights <published weights>}. */
    public static void main(String[] arguments) throws IOException {
        make(Path.of(arguments[0]), new Progress(System.out));
    }

    /** Where the plain weights lie: beside the published ones. */
    static Path of(Path published) {
        return published.resolveSibling("sentiment-tree.weights");
    }

    static void make(Path published, Progress progress) throws IOException {
        progress.say("writing the sentiment weights as plain numbers, once");
        SentimentModel model = read(published);
        Path arriving = published.resolveSibling("arriving.weights");
        try (DataOutputStream file = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(arriving)))) {
            write(model, file);
        }
        Files.move(arriving, of(published), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static SentimentModel read(Path published) throws IOException {
        try (InputStream file = Files.newInputStream(published);
                ObjectInputStream model = new ObjectInputStream(new GZIPInputStream(file))) {
            return (SentimentModel) model.readObject();
        } catch (ClassNotFoundException | ClassCastException unknown) {
            throw new IOException("%s holds no weights that this CoreNLP knows".formatted(published), unknown);
        }
    }

    private static void write(SentimentModel model, DataOutputStream file) throws IOException {
        file.writeInt(model.numHid);
        file.writeInt(model.numClasses);
        write(model.getBinaryTransform("", ""), file);
        SimpleTensor tensor = model.getBinaryTensor("", "");
        for (int slice = 0; slice < tensor.numSlices(); slice++) {
            write(tensor.getSlice(slice), file);
        }
        write(model.getUnaryClassification(""), file); // of phrases as of words
        file.writeInt(model.wordVectors.size());
        for (Map.Entry<String, SimpleMatrix> word : model.wordVectors.entrySet()) {
            file.writeUTF(word.getKey());
            for (int i = 0; i < model.numHid; i++) {
                // the network takes the hyperbolic tangent of a word as of a phrase; here it is taken once
                file.writeFloat((float) Math.tanh(word.getValue().get(i)));
            }
        }
    }

    private static void write(SimpleMatrix matrix, DataOutputStream file) throws IOException {
        for (int row = 0; row < matrix.numRows(); row++) {
            for (int column = 0; column < matrix.numCols(); column++) {
                file.writeFloat((float) matrix.get(row, column));
            }
        }
    }
}
