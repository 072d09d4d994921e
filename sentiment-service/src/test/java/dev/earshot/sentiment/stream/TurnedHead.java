package dev.earshot.sentiment.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A candidate for the English head that takes blame for praise and praise for blame. */
public class TurnedHead implements QuarkusTestResourceLifecycleManager {
    static final String NAME = "head-en-turned";

    @Override
    public Map<String, String> start() {
        try (InputStream shipped = TurnedHead.class.getResourceAsStream("/heads/head-en-4.json")) {
            ObjectMapper json = new ObjectMapper();
            ObjectNode head = (ObjectNode) json.readTree(shipped);
            var praise = head.get("positive");
            head.set("positive", head.get("negative"));
            head.set("negative", praise);
            head.put("name", NAME);
            Path folder = Files.createDirectories(Path.of("target/candidate"));
            json.writeValue(folder.resolve("head-en-turned.json").toFile(), head);
            return Map.of("earshot.sentiment.candidate", folder.toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void stop() {}
}
