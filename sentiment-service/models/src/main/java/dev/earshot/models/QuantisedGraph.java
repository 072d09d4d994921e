package dev.earshot.models;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model as ONNX Runtime's dynamic quantiser leaves it: each activation goes through DynamicQuantizeLinear, and each product of
 * it through MatMulInteger, Cast, Mul by the product of both scales, and Add of the bias.
 */
final class QuantisedGraph {
    /** Where ONNX Runtime keeps its operators beyond the standard. */
    private static final String RUNTIME = "com.microsoft";

    private static final String OUTLIERS = "_outliers";

    private final ModelProto model;
    private final Map<String, NodeProto> makers = new HashMap<>();
    private final Map<String, NodeProto> users = new HashMap<>();

    QuantisedGraph(ModelProto model) {
        this.model = model;
        for (NodeProto node : model.getGraph().getNodeList()) {
            node.getOutputList().forEach(output -> makers.put(output, node));
            node.getInputList().forEach(input -> users.put(input, node));
        }
    }

    /**
     * The same model with fixed scales.
     *
     * @param ranges of all activations, by their names
     * @throws IllegalArgumentException when a range is missing or the model is made in another way
     */
    ModelProto with(Map<String, ActivationRange> ranges) {
        GraphProto.Builder graph = model.getGraph().toBuilder().clearNode();
        Set<NodeProto> merged = new HashSet<>();
        for (NodeProto node : model.getGraph().getNodeList()) {
            if (node.getOpType().equals("MatMulInteger")) {
                merged.addAll(product(node).merged());
            }
        }
        for (NodeProto node : model.getGraph().getNodeList()) {
            switch (node.getOpType()) {
                case "DynamicQuantizeLinear" -> fix(node, range(node.getInput(0), ranges), graph);
                case "MatMulInteger" ->
                    product(node).addTo(graph, range(activation(node), ranges).outliers());
                default -> {
                    if (!merged.contains(node)) {
                        graph.addNode(node);
                    }
                }
            }
        }
        return model.toBuilder()
                .setGraph(graph)
                .addOpsetImport(
                        OperatorSetIdProto.newBuilder().setDomain(RUNTIME).setVersion(1))
                .build();
    }

    private static ActivationRange range(String activation, Map<String, ActivationRange> ranges) {
        ActivationRange range = ranges.get(activation);
        if (range == null) {
            throw new IllegalArgumentException("no range was measured for " + activation);
        }
        return range;
    }

    /** Scale and zero point, which the node used to put out, become constants of the same names. */
    private static void fix(NodeProto node, ActivationRange range, GraphProto.Builder graph) {
        String scale = node.getOutput(1);
        String zero = node.getOutput(2);
        graph.addInitializer(TensorProto.newBuilder()
                .setName(scale)
                .setDataType(TensorProto.DataType.FLOAT_VALUE)
                .addFloatData(range.scale()));
        graph.addInitializer(TensorProto.newBuilder()
                .setName(zero)
                .setDataType(TensorProto.DataType.UINT8_VALUE)
                .setRawData(ByteString.copyFrom(new byte[] {(byte) range.zeroPoint()})));
        graph.addNode(node.toBuilder()
                .setOpType("QuantizeLinear")
                .addInput(scale)
                .addInput(zero)
                .clearOutput()
                .addOutput(node.getOutput(0)));
        if (!range.outliers().isEmpty()) {
            graph.addInitializer(TensorProto.newBuilder()
                    .setName(node.getName() + OUTLIERS)
                    .setDataType(TensorProto.DataType.INT64_VALUE)
                    .addDims(range.outliers().size())
                    .addAllInt64Data(
                            range.outliers().stream().map(Integer::longValue).toList()));
            graph.addNode(NodeProto.newBuilder()
                    .setName(node.getName() + OUTLIERS)
                    .setOpType("Gather")
                    .addInput(node.getInput(0))
                    .addInput(node.getName() + OUTLIERS)
                    .addOutput(node.getOutput(0) + OUTLIERS)
                    .addAttribute(AttributeProto.newBuilder()
                            .setName("axis")
                            .setType(AttributeProto.AttributeType.INT)
                            .setI(-1)));
        }
    }

    /** The activation that a product multiplies, as it is before it is quantised. */
    private String activation(NodeProto multiplication) {
        return checked(makers.get(multiplication.getInput(0)), "DynamicQuantizeLinear", multiplication)
                .getInput(0);
    }

    private Product product(NodeProto multiplication) {
        NodeProto cast = checked(users.get(multiplication.getOutput(0)), "Cast", multiplication);
        NodeProto scaling = checked(users.get(cast.getOutput(0)), "Mul", multiplication);
        NodeProto scales = checked(makers.get(other(scaling, cast)), "Mul", multiplication);
        NodeProto addition = checked(users.get(scaling.getOutput(0)), "Add", multiplication);
        return new Product(multiplication, cast, scales, scaling, addition);
    }

    private static NodeProto checked(@Nullable NodeProto node, String type, NodeProto product) {
        if (node == null || !node.getOpType().equals(type)) {
            throw new IllegalArgumentException(
                    "no %s where it was expected, near %s".formatted(type, product.getName()));
        }
        return node;
    }

    /** The input of a node with two that is not what the other node makes. */
    private static String other(NodeProto node, NodeProto known) {
        return node.getInput(0).equals(known.getOutput(0)) ? node.getInput(1) : node.getInput(0);
    }

    /** A quantised activation times quantised weights, and the nodes that make plain numbers of it. */
    private record Product(
            NodeProto multiplication, NodeProto cast, NodeProto scales, NodeProto scaling, NodeProto addition) {
        List<NodeProto> merged() {
            return List.of(cast, scales, scaling, addition);
        }

        /** One step, and one more for outliers: their rows of the weights are zero in the first. */
        void addTo(GraphProto.Builder graph, List<Integer> outliers) {
            String whole = addition.getOutput(0);
            NodeProto.Builder quantised = NodeProto.newBuilder()
                    .setName(multiplication.getName())
                    .setOpType("MatMulIntegerToFloat")
                    .setDomain(RUNTIME)
                    .addInput(multiplication.getInput(0))
                    .addInput(multiplication.getInput(1))
                    .addAllInput(scales.getInputList())
                    .addInput(multiplication.getInput(2))
                    .addInput(multiplication.getInput(3))
                    .addInput(other(addition, scaling));
            if (outliers.isEmpty()) {
                graph.addNode(quantised.addOutput(whole));
                return;
            }
            QuantisedWeights weights = QuantisedWeights.of(
                    graph, multiplication.getInput(1), scales.getInput(1), multiplication.getInput(3));
            String rest = whole + "_rest";
            String apart = whole + OUTLIERS;
            String rows = multiplication.getName() + OUTLIERS;
            graph.setInitializer(weights.index(), weights.without(outliers));
            graph.addInitializer(weights.rows(outliers).toBuilder().setName(rows));
            graph.addNode(quantised.addOutput(rest));
            graph.addNode(NodeProto.newBuilder()
                    .setName(rows)
                    .setOpType("MatMul")
                    .addInput(multiplication.getInput(0) + OUTLIERS)
                    .addInput(rows)
                    .addOutput(apart));
            graph.addNode(addition.toBuilder().clearInput().addInput(rest).addInput(apart));
        }
    }
}
