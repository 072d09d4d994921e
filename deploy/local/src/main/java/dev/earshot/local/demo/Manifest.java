package dev.earshot.local.demo;

import dev.earshot.local.process.EngineFailure;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What deploy/demo/demo.json says: a journey, its surveys, the files to import and how their columns are to be read. The
 * newest day in the files becomes yesterday.
 */
record Manifest(
        JsonObject journey,
        List<JsonObject> surveys,
        LocalDate newest,
        Map<String, String> columns,
        List<Feedback> imports) {
    /** One file with the answers of a survey. */
    record Feedback(String survey, Path file) {}

    static Manifest read(Path folder) {
        Path file = folder.resolve("demo.json");
        try {
            JsonObject text = new JsonObject(Files.readString(file));
            return new Manifest(
                    text.getJsonObject("journey"),
                    objects(text, "surveys"),
                    LocalDate.parse(text.getString("newest")),
                    text.getJsonObject("map").stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    column -> column.getValue().toString())),
                    objects(text, "imports").stream()
                            .map(entry ->
                                    new Feedback(entry.getString("survey"), folder.resolve(entry.getString("file"))))
                            .toList());
        } catch (IOException | DecodeException e) {
            throw new EngineFailure("cannot read the demo's " + file + ": " + e.getMessage(), e);
        }
    }

    private static List<JsonObject> objects(JsonObject parent, String name) {
        return parent.getJsonArray(name).stream().map(JsonObject.class::cast).toList();
    }
}
