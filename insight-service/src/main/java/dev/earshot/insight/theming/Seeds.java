package dev.earshot.insight.theming;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The themes that are known from the start, with their phrases in customers' words. {@code seeds.vectors} holds the
 * English phrases as the sentiment service's model embeds them; themes/README.md says how it is made.
 *
 * @param themes in the order of the file
 * @param embeddings of the English phrases, by theme key
 * @param frenchCues words that give a theme away, by theme key
 */
record Seeds(List<Seed> themes, Map<String, List<Embedding>> embeddings, Map<String, List<String>> frenchCues) {
    /** One theme as the file has it; phrases by language. */
    record Seed(String key, String name, Map<String, List<String>> phrases) {}

    private static final String COMMENT = "#";

    static Seeds load() {
        ObjectMapper mapper = new ObjectMapper();
        try (InputStream themes = resource("seeds.json");
                InputStream words = resource("words.json")) {
            return new Seeds(
                    mapper.readValue(themes, new TypeReference<>() {}),
                    vectors(),
                    french(mapper.readValue(words, new TypeReference<>() {})));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the seeds of the themes cannot be read", unreadable);
        }
    }

    private static Map<String, List<String>> french(Map<String, Map<String, List<String>>> words) {
        Map<String, List<String>> cues = new LinkedHashMap<>();
        words.forEach((theme, byLanguage) -> cues.put(theme, byLanguage.getOrDefault("fr", List.of())));
        return cues;
    }

    private static Map<String, List<Embedding>> vectors() throws IOException {
        Map<String, List<Embedding>> vectors = new LinkedHashMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource("seeds.vectors"), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith(COMMENT)) {
                    String[] parts = line.split("\t", 2);
                    vectors.computeIfAbsent(parts[0], first -> new ArrayList<>())
                            .add(Embedding.ofBase64(parts[1]));
                }
            }
        }
        return vectors;
    }

    static InputStream resource(String name) throws FileNotFoundException {
        InputStream resource = Seeds.class.getResourceAsStream("/themes/" + name);
        if (resource == null) {
            throw new FileNotFoundException("themes/" + name);
        }
        return resource;
    }
}
