package dev.earshot.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A model of one product, as ONNX Runtime's quantiser writes it: three channels into two. */
class FixedScalesTest {
    private static final ActivationRange RANGE = new ActivationRange(-1, 1.55f, List.of());

    @Test
    void scales_that_were_chosen_run_by_run_become_constants() {
        GraphProto graph = fixed(RANGE);

        assertThat(graph.getNodeList())
                .extracting(NodeProto::getOpType)
                .containsExactly("QuantizeLinear", "MatMulIntegerToFloat");
        assertThat(constant(graph, "x_scale").getFloatData(0)).isEqualTo(.01f);
        assertThat(constant(graph, "x_zero_point").getRawData().byteAt(0)).isEqualTo((byte) 100);
        assertThat(graph.getNode(1).getInputList())
                .containsExactly(
                        "x_quantized", "w_quantized", "x_scale", "w_scale", "x_zero_point", "w_zero_point", "bias");
        assertThat(graph.getNode(1).getOutputList()).containsExactly("y");
    }

    @Test
    void an_outlier_is_multiplied_apart_by_its_own_row_of_weights() {
        GraphProto graph = fixed(new ActivationRange(-1, 1.55f, List.of(1)));

        assertThat(graph.getNodeList())
                .extracting(NodeProto::getOpType)
                .containsExactly("QuantizeLinear", "Gather", "MatMulIntegerToFloat", "MatMul", "Add");
        assertThat(constant(graph, "w_quantized").getRawData().toByteArray()).containsExactly(1, 2, 0, 0, 5, 6);
        assertThat(constant(graph, graph.getNode(3).getInput(1)).getFloatDataList())
                .containsExactly(3 * .5f, -4 * .25f);
        assertThat(graph.getNode(4).getOutputList()).containsExactly("y");
    }

    @Test
    void a_range_that_was_not_measured_is_named() {
        assertThatThrownBy(() -> new QuantisedGraph(model()).with(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no range was measured for x");
    }

    @Test
    void a_model_that_is_made_in_another_way_is_refused() {
        ModelProto.Builder other = model().toBuilder();
        other.getGraphBuilder().getNodeBuilder(2).setOpType("Identity");
        assertThatThrownBy(() -> new QuantisedGraph(other.build()).with(Map.of("x", RANGE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no Cast where it was expected");
    }

    @Test
    void other_ranges_make_another_file() throws IOException {
        Path model = Path.of("bge.onnx");
        assertThat(FixedScales.measured().of(model))
                .isEqualTo(FixedScales.measured().of(model));
        assertThat(new FixedScales(Map.of("x", RANGE)).of(model))
                .isNotEqualTo(FixedScales.parse("# x\nx\t-1\t1.55\t2,7\n").of(model));
    }

    private static GraphProto fixed(ActivationRange range) {
        return new QuantisedGraph(model()).with(Map.of("x", range)).getGraph();
    }

    private static ModelProto model() {
        GraphProto.Builder graph = GraphProto.newBuilder()
                .addInitializer(TensorProto.newBuilder()
                        .setName("w_quantized")
                        .setDataType(TensorProto.DataType.INT8_VALUE)
                        .addDims(3)
                        .addDims(2)
                        .setRawData(ByteString.copyFrom(new byte[] {1, 2, 3, -4, 5, 6})))
                .addInitializer(TensorProto.newBuilder()
                        .setName("w_scale")
                        .setDataType(TensorProto.DataType.FLOAT_VALUE)
                        .addDims(2)
                        .addFloatData(.5f)
                        .addFloatData(.25f))
                .addInitializer(TensorProto.newBuilder()
                        .setName("w_zero_point")
                        .setDataType(TensorProto.DataType.INT8_VALUE)
                        .addDims(2)
                        .addInt32Data(0)
                        .addInt32Data(0))
                .addNode(node("DynamicQuantizeLinear", List.of("x"), "x_quantized", "x_scale", "x_zero_point"))
                .addNode(node(
                        "MatMulInteger",
                        List.of("x_quantized", "w_quantized", "x_zero_point", "w_zero_point"),
                        "steps"))
                .addNode(node("Cast", List.of("steps"), "numbers"))
                .addNode(node("Mul", List.of("x_scale", "w_scale"), "scales"))
                .addNode(node("Mul", List.of("numbers", "scales"), "product"))
                .addNode(node("Add", List.of("bias", "product"), "y"));
        return ModelProto.newBuilder().setGraph(graph).build();
    }

    private static NodeProto node(String type, List<String> inputs, String... outputs) {
        return NodeProto.newBuilder()
                .setName(outputs[0])
                .setOpType(type)
                .addAllInput(inputs)
                .addAllOutput(List.of(outputs))
                .build();
    }

    private static TensorProto constant(GraphProto graph, String name) {
        return graph.getInitializerList().stream()
                .filter(tensor -> tensor.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
