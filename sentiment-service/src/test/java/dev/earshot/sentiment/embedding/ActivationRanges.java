package dev.earshot.sentiment.embedding;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.protobuf.CodedInputStream;
import dev.earshot.sentiment.training.DataSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures between which values the activations of the published sentence model lie, from data that may be shipped, and which
 * of their channels lie far outside: {@code ActivationRanges <data folder> <published model> <file to write>}.
 */
public final class ActivationRanges {
    private static final List<String> SETS = List.of(
            "uci_sentences",
            "vader_tweets",
            "absa_mams",
            "clothing_reviews",
            "cfpb_complaints",
            "banking77",
            "nps_fr_retail");
    private static final int TEXTS_OF_EACH = 100;

    private final OrtEnvironment runtime = OrtEnvironment.getEnvironment();
    private final Map<String, Extremes> activations = new LinkedHashMap<>();
    private final OrtSession session;

    private ActivationRanges(ModelProto published) throws OrtException {
        GraphProto.Builder graph = published.getGraph().toBuilder();
        for (NodeProto node : published.getGraph().getNodeList()) {
            if (node.getOpType().equals("DynamicQuantizeLinear")) {
                activations.put(node.getInput(0), new Extremes());
                graph.addOutput(ValueInfoProto.newBuilder()
                        .setName(node.getInput(0))
                        .setType(TypeProto.newBuilder()
                                .setTensorType(
                                        TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT_VALUE))));
            }
        }
        this.session = runtime.createSession(
                published.toBuilder().setGraph(graph).build().toByteArray());
    }

    public static void main(String[] arguments) throws IOException, OrtException {
        DataSets data = new DataSets(Path.of(arguments[0]));
        ModelProto published =
                ModelProto.parseFrom(CodedInputStream.newInstance(Files.readAllBytes(Path.of(arguments[1]))));
        ActivationRanges ranges = new ActivationRanges(published);
        try (Embedder embedder = Embedder.load()) {
            for (String set : SETS) {
                List<String> texts = data.texts(set);
                for (int i = 0; i < texts.size(); i += Math.max(1, texts.size() / TEXTS_OF_EACH)) {
                    ranges.measure(embedder.encode(texts.get(i)));
                }
            }
        }
        Files.write(Path.of(arguments[2]), ranges.lines());
    }

    private void measure(Encoded text) throws OrtException {
        try (RunInput input = RunInput.of(runtime, List.of(text));
                OrtSession.Result result = session.run(input.tensors())) {
            for (Map.Entry<String, Extremes> activation : activations.entrySet()) {
                OnnxTensor values = (OnnxTensor) result.get(activation.getKey()).orElseThrow();
                activation.getValue().add(values.getFloatBuffer(), text.size());
            }
        }
    }

    private List<String> lines() {
        return Stream.concat(
                        Stream.of("# written by deploy/bench/sentiment scales: activation, low, high, outliers"),
                        activations.entrySet().stream()
                                .map(activation -> activation.getKey() + "\t"
                                        + activation.getValue().line()))
                .toList();
    }
}
