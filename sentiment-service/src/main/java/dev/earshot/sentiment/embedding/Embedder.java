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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The bge-small-en-v1.5 sentence model, run by ONNX Runtime on the calling thread; threads may share it. */
public final class Embedder implements AutoCloseable {
    public static final String MODEL = "bge-small-en-v1.5";

    private static final int MAX_PIECES = 128;
    private static final int MAX_ROWS = 16;

    /** Starting a run costs as much as reading this many pieces (measured: 2 ms against 0.33 ms a piece). */
    private static final int PIECES_PER_RUN = 6;

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
                InputStream model = resource("bge-small-en-v1.5-q.onnx")) {
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

    /** One embedding per text, in the same order. Texts of like length share a run, so that little is padded. */
    public List<Embedding> embed(List<Encoded> texts) {
        Embedding[] embeddings = new Embedding[texts.size()];
        for (List<Integer> batch : batches(texts)) {
            List<Embedding> embedded = run(batch.stream().map(texts::get).toList());
            for (int i = 0; i < batch.size(); i++) {
                embeddings[batch.get(i)] = embedded.get(i);
            }
        }
        return List.of(embeddings);
    }

    /** From the longest text to the shortest; a batch ends where padding would cost more than another run. */
    private static List<List<Integer>> batches(List<Encoded> texts) {
        List<Integer> longestFirst = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -texts.get(i).size()))
                .toList();
        List<List<Integer>> batches = new ArrayList<>();
        int longest = 0;
        int padding = 0;
        for (int text : longestFirst) {
            int size = texts.get(text).size();
            padding += longest - size;
            if (batches.isEmpty()
                    || padding > PIECES_PER_RUN
                    || batches.getLast().size() == MAX_ROWS) {
                batches.add(new ArrayList<>());
                longest = size;
                padding = 0;
            }
            batches.getLast().add(text);
        }
        return batches;
    }

    private List<Embedding> run(List<Encoded> batch) {
        int longest = batch.stream().mapToInt(Encoded::size).max().orElseThrow();
        long[][] ids = new long[batch.size()][longest];
        long[][] mask = new long[batch.size()][longest];
        long[][] types = new long[batch.size()][longest];
        for (int row = 0; row < batch.size(); row++) {
            batch.get(row).copyTo(ids[row]);
            Arrays.fill(mask[row], 0, batch.get(row).size(), 1);
        }
        try (OnnxTensor idTensor = OnnxTensor.createTensor(runtime, ids);
                OnnxTensor maskTensor = OnnxTensor.createTensor(runtime, mask);
                OnnxTensor typeTensor = OnnxTensor.createTensor(runtime, types);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            return embeddings((OnnxTensor) result.get(0), batch, longest);
        } catch (OrtException failure) {
            throw new IllegalStateException("the sentence model failed", failure);
        }
    }

    private static List<Embedding> embeddings(OnnxTensor hidden, List<Encoded> batch, int longest) {
        FloatBuffer values = hidden.getFloatBuffer();
        List<Embedding> embeddings = new ArrayList<>(batch.size());
        for (int row = 0; row < batch.size(); row++) {
            int start = row * longest;
            List<WordVector> words = batch.get(row).words().stream()
                    .map(word -> new WordVector(word.text(), mean(values, start + word.first(), start + word.end())))
                    .toList();
            // bge reads a text's meaning off the vector of its first piece, [CLS]
            embeddings.add(new Embedding(mean(values, start, start + 1), words));
        }
        return embeddings;
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
