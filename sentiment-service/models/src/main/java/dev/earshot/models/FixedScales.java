package dev.earshot.models;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/**
 * The sentence model with a fixed scale for each of its activations, made once for these ranges. As published it chooses
 * scales run by run, so that a text is heard a little differently beside others; and a single channel that is ten times as
 * large as all others makes the steps of all ten times as coarse. Such channels are multiplied apart, as in Dettmers et al.,
 * LLM.int8(), 2022.
 *
 * @param ranges by the name of the activation
 */
record FixedScales(Map<String, ActivationRange> ranges) {
    /** Measured by {@code deploy/bench/sentiment scales}: see docs/decisions/0020-texts-share-a-run.md. */
    private static final String MEASURED = "activation-ranges.tsv";

    private static final String COMMENT = "#";

    FixedScales {
        ranges = Map.copyOf(ranges);
    }

    static FixedScales measured() throws IOException {
        try (InputStream lines = FixedScales.class.getResourceAsStream(MEASURED)) {
            if (lines == null) {
                throw new IOException(MEASURED + " is not beside its class");
            }
            return parse(new String(lines.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Reads lines of name, low, high and outliers between tabs. */
    static FixedScales parse(String lines) {
        return new FixedScales(lines.lines()
                .filter(line -> !line.startsWith(COMMENT))
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .collect(Collectors.toMap(
                        cells -> cells.get(0), cells -> ActivationRange.of(cells.get(1), cells.get(2), cells.get(3)))));
    }

    /** Where the model with these scales lies: beside the published one, named after them. */
    Path of(Path model) {
        CRC32C sum = new CRC32C();
        ranges.entrySet().stream()
                .map(Object::toString)
                .sorted()
                .forEach(range -> sum.update(range.getBytes(StandardCharsets.UTF_8)));
        String name = model.getFileName().toString().replace(".onnx", "");
        return model.resolveSibling(
                "%s-fixed-%s.onnx".formatted(name, HexFormat.of().toHexDigits((int) sum.getValue())));
    }

    void make(Path model, Progress progress) throws IOException {
        progress.say("fixing the scales of the sentence model, once");
        ModelProto published = ModelProto.parseFrom(CodedInputStream.newInstance(Files.readAllBytes(model)));
        Path arriving = model.resolveSibling("arriving.onnx");
        Files.write(arriving, new QuantisedGraph(published).with(ranges).toByteArray());
        Files.move(arriving, of(model), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
