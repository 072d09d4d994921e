package dev.earshot.sentiment.polarity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.sentiment.gloss.Glossary;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The heads of the languages that are scored. */
public final class Heads {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENGLISH = "en";

    private final Map<String, Glossary> glossaries;
    private final VectorHead english;
    private final Map<String, Head> byLanguage;

    private Heads(Map<String, Glossary> glossaries, VectorHead english, Map<String, Head> byLanguage) {
        this.glossaries = Map.copyOf(glossaries);
        this.english = english;
        this.byLanguage = Map.copyOf(byLanguage);
    }

    /**
     * Loads the heads that are shipped.
     *
     * @param glossaries by language; a head for any but English needs one
     * @throws UncheckedIOException when one is missing or broken
     */
    public static Heads shipped(Map<String, Glossary> glossaries) {
        try {
            VectorHead english = JSON.treeToValue(resource("head-en-4.json"), VectorHead.class);
            Heads onlyEnglish = new Heads(glossaries, english, Map.of(ENGLISH, english));
            return onlyEnglish.with(Map.of("fr", resource("head-fr-5.json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the head cannot be read", unreadable);
        }
    }

    /**
     * The heads that a training has written to a folder, and these for the languages that it lacks.
     *
     * @throws IllegalArgumentException when the folder has no head, two of a language, or one that does not fit
     */
    public Heads with(Path folder) {
        Map<String, JsonNode> files = new HashMap<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "head-*.json")) {
            for (Path file : found) {
                JsonNode head = JSON.readTree(file.toFile());
                String language = head.path("language").asText();
                if (files.put(language, head) != null) {
                    throw new IllegalArgumentException(
                            "two heads for \"" + language + "\" in " + folder + ": keep one");
                }
            }
            if (files.isEmpty()) {
                throw new IllegalArgumentException(
                        "no head-*.json in " + folder + ": name a folder that a training has written heads to");
            }
            return with(files);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("heads in " + folder + " cannot be read: " + unreadable, unreadable);
        }
    }

    /** The head for a language; empty when that language is not scored. */
    public Optional<Head> of(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /** Heads other than the English one read glosses, and lean on the English head that they were trained with. */
    private Heads with(Map<String, JsonNode> files) throws JsonProcessingException {
        JsonNode file = files.get(ENGLISH);
        VectorHead reader = file == null ? english : JSON.treeToValue(file, VectorHead.class);
        Map<String, Head> heads = new HashMap<>(byLanguage);
        for (Map.Entry<String, JsonNode> each : files.entrySet()) {
            if (!each.getKey().equals(ENGLISH)) {
                GlossedHead.Trained trained = JSON.treeToValue(each.getValue(), GlossedHead.Trained.class);
                heads.put(each.getKey(), new GlossedHead(trained, glossary(each.getKey()), reader));
            }
        }
        heads.put(ENGLISH, reader);
        return new Heads(glossaries, reader, heads);
    }

    private Glossary glossary(String language) {
        return Optional.ofNullable(glossaries.get(language))
                .orElseThrow(() -> new IllegalArgumentException(
                        "a head for \"" + language + "\", but no glossary: take that head away"));
    }

    private static JsonNode resource(String file) throws IOException {
        try (InputStream stream = Heads.class.getResourceAsStream("/heads/" + file)) {
            if (stream == null) {
                throw new FileNotFoundException("heads/" + file);
            }
            return JSON.readTree(stream);
        }
    }
}
