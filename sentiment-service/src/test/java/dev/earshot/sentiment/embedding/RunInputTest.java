package dev.earshot.sentiment.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunInputTest {
    private static final OrtEnvironment RUNTIME = OrtEnvironment.getEnvironment();

    @Test
    void a_tensor_that_cannot_be_made_leaves_none_before_it_open() throws OrtException {
        Map<String, OnnxTensor> made = new HashMap<>();
        RunInput input = new RunInput(made).with(RUNTIME, "input_ids", new long[][] {{101, 102}});
        long[][] ragged = {{1}, {1, 1}};
        assertThatThrownBy(() -> input.with(RUNTIME, "attention_mask", ragged)).isInstanceOf(OrtException.class);
        assertThat(made.values()).hasSize(1).allMatch(OnnxTensor::isClosed);
    }
}
