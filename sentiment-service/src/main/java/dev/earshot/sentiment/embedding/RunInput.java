package dev.earshot.sentiment.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a run of the sentence model is given: texts of one length, so that nothing fills them up. */
record RunInput(OnnxTensor pieces, OnnxTensor mask, OnnxTensor types) implements AutoCloseable {
    static RunInput of(OrtEnvironment runtime, List<Encoded> texts) throws OrtException {
        long[][] ids = texts.stream().map(Encoded::ids).toArray(long[][]::new);
        long[][] ones = new long[ids.length][ids[0].length];
        for (long[] row : ones) {
            Arrays.fill(row, 1);
        }
        long[][] zeros = new long[ids.length][ids[0].length];
        return new RunInput(
                OnnxTensor.createTensor(runtime, ids),
                OnnxTensor.createTensor(runtime, ones),
                OnnxTensor.createTensor(runtime, zeros));
    }

    Map<String, OnnxTensor> tensors() {
        return Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", types);
    }

    @Override
    public void close() {
        pieces.close();
        mask.close();
        types.close();
    }
}
