package dev.earshot.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.neural.SimpleTensor;
import edu.stanford.nlp.sentiment.RNNOptions;
import edu.stanford.nlp.sentiment.SentimentModel;
import edu.stanford.nlp.util.TwoDimensionalMap;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network whose words and phrases are two numbers each. */
class TreeWeightsTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    @Test
    void weights_become_plain_numbers_row_by_row() throws IOException {
        Path published = published(model());
        TreeWeights.make(published, progress);

        try (DataInputStream plain = new DataInputStream(Files.newInputStream(TreeWeights.of(published)))) {
            assertThat(plain.readInt()).as("size").isEqualTo(2);
            assertThat(plain.readInt()).as("classes").isEqualTo(5);
            assertThat(floats(plain, 10)).as("matrix").containsExactly(0, 1, 2, 3, 4, 10, 11, 12, 13, 14);
            assertThat(floats(plain, 16)).as("first slice").startsWith(100, 101, 102, 103, 110);
            assertThat(floats(plain, 16)).as("second slice").startsWith(200, 201, 202, 203, 210);
            assertThat(floats(plain, 15)).as("classes").startsWith(300, 301, 302, 310);
            assertThat(plain.readInt()).as("words").isEqualTo(1);
            assertThat(plain.readUTF()).isEqualTo("great");
            assertThat(floats(plain, 2)).containsExactly((float) Math.tanh(.5), (float) Math.tanh(10.5));
            assertThat(plain.available()).isZero();
        }
    }

    @Test
    void nothing_half_written_is_left_of_a_file_that_is_none_of_ours() throws IOException {
        Path published = published("a string");

        assertThatThrownBy(() -> TreeWeights.make(published, progress))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(published.toString())
                .hasMessageContaining("no weights that this CoreNLP knows");
        assertThat(TreeWeights.of(published)).doesNotExist();
    }

    private Path published(Object content) throws IOException {
        Path file = folder.resolve("sentiment.ser.gz");
        try (ObjectOutputStream out = new ObjectOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            out.writeObject(content);
        }
        return file;
    }

    private static SentimentModel model() {
        RNNOptions options = new RNNOptions();
        options.numHid = 2;
        SimpleTensor tensor = new SimpleTensor(4, 4, 2);
        tensor.setSlice(0, counted(4, 4, 100));
        tensor.setSlice(1, counted(4, 4, 200));
        return new SentimentModel(
                only(counted(2, 5, 0)),
                only(tensor),
                TwoDimensionalMap.treeMap(),
                new TreeMap<>(Map.of("", counted(5, 3, 300))),
                new TreeMap<>(Map.of("great", counted(2, 1, .5))),
                options);
    }

    private static <T> TwoDimensionalMap<String, String, T> only(T value) {
        TwoDimensionalMap<String, String, T> map = TwoDimensionalMap.treeMap();
        map.put("", "", value);
        return map;
    }

    /** Every number tells its row (tens) and its column. */
    private static SimpleMatrix counted(int rows, int columns, double from) {
        SimpleMatrix matrix = new SimpleMatrix(rows, columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                matrix.set(row, column, from + 10 * row + column);
            }
        }
        return matrix;
    }

    private static float[] floats(DataInputStream plain, int count) throws IOException {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = plain.readFloat();
        }
        return floats;
    }
}
