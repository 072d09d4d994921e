package dev.earshot.sentiment.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.sentiment.embedding.Embedding.WordVector;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** The bge-small-en-v1.5 sentence model, run by ONNX Runtime on the calling thread; threads may share it. */
public final class Embedder implements AutoCloseable {
    public static final String MODEL = "bge-small-en-v1.5";

    private static final int MAX_PIECES = 128;

    private final WordPieces pieces;
    private final OrtEnvironment runtime = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    private Embedder(WordPieces pieces, byte[] model) throws OrtException {
        this.pieces = pieces;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1); // parallel work is over texts; more threads here cost twice the CPU
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            this.session = runtime.createSession(model, options);
        }
    }

    /**
     * Loads model and vocabulary from the class path.
     *
     * @throws UncheckedIOException when they are missing or broken
     */
    public static Embedder load() {
        try (InputStream vocabulary = resource("bge-small-en-v1.5-q-tokenizer.json");
                InputStream model = resource("bge-small-en-v1.5-fixed.onnx")) {
            Tokenizer tokenizer = new ObjectMapper().readerFor(Tokenizer.class).readValue(vocabulary);
            return new Embedder(new WordPieces(tokenizer.model().vocab()), model.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the sentence model cannot be read", unreadable);
        } catch (OrtException broken) {
            throw new UncheckedIOException("the sentence model cannot be started", new IOException(broken));
        }
    }

    /** Cuts a text into pieces; what comes after {@value #MAX_PIECES} of them is not read. */
    public Encoded encode(String text) {
        return pieces.encode(text, MAX_PIECES);
    }

    /** Reads a text by itself. */
    public Embedding embed(Encoded text) {
        return embed(List.of(text)).getFirst();
    }

    /**
     * Reads texts in one run, which costs less than a run for each; none is heard differently for it.
     *
     * @param texts of one length in pieces
     * @return one embedding per text, in their order
     */
    public List<Embedding> embed(List<Encoded> texts) {
        try (RunInput input = RunInput.of(runtime, texts);
                OrtSession.Result result = session.run(input.tensors())) {
            FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
            return IntStream.range(0, texts.size())
                    .mapToObj(i -> embedding(row(values, i, texts.size()), texts.get(i)))
                    .toList();
        } catch (OrtException failure) {
            throw new IllegalStateException("the sentence model failed", failure);
        }
    }

    private static FloatBuffer row(FloatBuffer values, int row, int rows) {
        int size = values.capacity() / rows;
        return values.slice(row * size, size);
    }

    private static Embedding embedding(FloatBuffer values, Encoded text) {
        // bge reads a text's meaning off the vector of its first piece, [CLS]
        return new Embedding(
                mean(values, 0, 1),
                text.words().stream()
                        .map(word -> new WordVector(word.text(), mean(values, word.first(), word.end())))
                        .toList());
    }

    private static SentenceVector mean(FloatBuffer values, int first, int end) {
        float[] sum = new float[SentenceVector.SIZE];
        for (int piece = first; piece < end; piece++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += values.get(piece * SentenceVector.SIZE + i);
            }
        }
        return SentenceVector.normalised(sum);
    }

    private static InputStream resource(String name) throws FileNotFoundException {
        InputStream stream = Embedder.class.getResourceAsStream("/models/" + name);
        if (stream == null) {
            throw new FileNotFoundException("models/" + name + " is not on the class path: build the module again");
        }
        return stream;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException failure) {
            throw new IllegalStateException("the sentence model did not close", failure);
        }
    }
}
