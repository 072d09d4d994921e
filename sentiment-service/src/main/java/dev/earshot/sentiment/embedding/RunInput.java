package dev.earshot.sentiment.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a run of the sentence model is given, by name: texts of one length, so that nothing fills them up. */
record RunInput(Map<String, OnnxTensor> tensors) implements AutoCloseable {
    static RunInput of(OrtEnvironment runtime, List<Encoded> texts) throws OrtException {
        long[][] ids = texts.stream().map(Encoded::ids).toArray(long[][]::new);
        long[][] ones = new long[ids.length][ids[0].length];
        for (long[] row : ones) {
            Arrays.fill(row, 1);
        }
        long[][] zeros = new long[ids.length][ids[0].length];
        return new RunInput(new HashMap<>())
                .with(runtime, "input_ids", ids)
                .with(runtime, "attention_mask", ones)
                .with(runtime, "token_type_ids", zeros);
    }

    /** Adds a tensor; when it cannot be made, closes those before it, whose memory no collector frees. */
    RunInput with(OrtEnvironment runtime, String name, long[][] rows) throws OrtException {
        try {
            tensors.put(name, OnnxTensor.createTensor(runtime, rows));
            return this;
        } catch (OrtException | RuntimeException failure) {
            close();
            throw failure;
        }
    }

    @Override
    public void close() {
        tensors.values().forEach(OnnxTensor::close);
    }
}
