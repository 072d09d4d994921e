package dev.earshot.sentiment.lexicon;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A file of {@code lexicon/}: on each line a word and, after a tab, what is said of it. */
record WordList(Map<String, String> lines) {
    WordList {
        lines = Map.copyOf(lines);
    }

    static WordList read(String file) {
        try (InputStream stream = WordList.class.getResourceAsStream("/lexicon/" + file)) {
            if (stream == null) {
                throw new FileNotFoundException("lexicon/" + file);
            }
            Map<String, String> lines = new HashMap<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int tab = line.indexOf('\t');
                lines.put(tab < 0 ? line : line.substring(0, tab), line.substring(tab + 1));
            }
            return new WordList(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the lexicon cannot be read", unreadable);
        }
    }

    Map<String, Double> numbers() {
        return lines.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Double.parseDouble(entry.getValue())));
    }
}
