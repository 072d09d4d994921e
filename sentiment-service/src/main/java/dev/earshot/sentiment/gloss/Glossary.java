package dev.earshot.sentiment.gloss;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words that customers use most, with their English: "personnel pas aimable" is read as "staff not friendly". That is
 * no translation, but the English sentence model understands it, and hardly understands French.
 */
public final class Glossary {
    private static final int SHORTEST_BEGINNING = 3;
    private static final String BEGINNING = "*";

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> beginnings = new HashMap<>();

    private Glossary() {}

    /**
     * Loads the glossary of a language from the class path.
     *
     * @throws UncheckedIOException when there is none
     */
    public static Glossary load(String language) {
        String file = "/gloss/" + language + ".tsv";
        try (InputStream stream = Glossary.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new FileNotFoundException(file);
            }
            Glossary glossary = new Glossary();
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(glossary::add);
            return glossary;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the glossary cannot be read", unreadable);
        }
    }

    /** The text with every word that is known in English; an unknown one, often a name, stays. */
    public String read(String text) {
        List<String> plain = Plain.words(text);
        return plain.stream().map(word -> english(word).orElse(word)).collect(Collectors.joining(" "));
    }

    private void add(String line) {
        int tab = line.indexOf('\t');
        String french = line.substring(0, tab);
        String english = line.substring(tab + 1);
        if (french.endsWith(BEGINNING)) {
            beginnings.put(french.substring(0, french.length() - 1), english);
        } else {
            words.put(french, english);
        }
    }

    /** The word itself, else its longest known beginning, else its singular. */
    private Optional<String> english(String word) {
        String whole = words.get(word);
        if (whole != null) {
            return Optional.of(whole);
        }
        for (int end = word.length(); end >= SHORTEST_BEGINNING; end--) {
            String begun = beginnings.get(word.substring(0, end));
            if (begun != null) {
                return Optional.of(begun);
            }
        }
        boolean plural = word.endsWith("s") || word.endsWith("x");
        return plural ? Optional.ofNullable(words.get(word.substring(0, word.length() - 1))) : Optional.empty();
    }
}
