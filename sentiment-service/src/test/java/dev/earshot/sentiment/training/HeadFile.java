package dev.earshot.sentiment.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The file of a trained head, with the figures that were measured of it. A better head is never overwritten. */
record HeadFile(Path file) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double NOISE = 0.003;

    /** What became of a head that was to be written. */
    sealed interface Outcome {
        record Written() implements Outcome {}

        /** The head that is there is better; the new one is left beside it for a look. */
        record Refused(double before, double now, Path beside) implements Outcome {}
    }

    /** Writes the head unless the mean of its figures is clearly lower than that of the head that is there. */
    Outcome write(Object head, Map<String, Double> figures) throws IOException {
        ObjectNode json = JSON.valueToTree(head);
        json.set("figures", JSON.valueToTree(figures));
        double now = mean(json);
        double before = Files.exists(file) ? mean(JSON.readTree(file.toFile())) : Double.NEGATIVE_INFINITY;
        if (now < before - NOISE) {
            Path beside = file.resolveSibling(file.getFileName() + ".refused");
            JSON.writeValue(beside.toFile(), json);
            return new Outcome.Refused(before, now, beside);
        }
        JSON.writeValue(file.toFile(), json);
        return new Outcome.Written();
    }

    private static double mean(JsonNode head) {
        return head.path("figures")
                .valueStream()
                .mapToDouble(JsonNode::doubleValue)
                .average()
                .orElse(0);
    }
}
