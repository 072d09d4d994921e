package dev.earshot.sentiment.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.sentiment.embedding.Embedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes seeds.vectors of the insight-service: the English phrases of its seeds.json as this service's encoder embeds them;
 * {@code SeedVectors <folder of seeds.json>}.
 */
public final class SeedVectors {
    private SeedVectors() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        Path folder = Path.of(arguments[0]);
        byte[] seeds = Files.readAllBytes(folder.resolve("seeds.json"));
        List<String> lines = new ArrayList<>();
        lines.add("# model " + Embedder.MODEL);
        lines.add("# seeds sha256 "
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(seeds)));
        try (Embedder embedder = Embedder.load()) {
            for (JsonNode theme : new ObjectMapper().readTree(seeds)) {
                for (JsonNode phrase : theme.at("/phrases/en")) {
                    lines.add(theme.get("key").textValue() + "\t"
                            + embedder.embed(embedder.encode(phrase.textValue()))
                                    .whole()
                                    .toBase64());
                }
            }
        }
        Files.writeString(folder.resolve("seeds.vectors"), String.join("\n", lines) + "\n");
    }
}
