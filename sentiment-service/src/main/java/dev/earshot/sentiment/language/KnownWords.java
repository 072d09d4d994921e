package dev.earshot.sentiment.language;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The function words of each language, and what customers say most; in lower case and without accents, as many type. A
 * letter alone is no word, nor is "na": it stands for "not applicable" more often than for a word of some language.
 */
final class KnownWords {
    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "nl", "pt", "it", "pl", "sv", "tr");

    private final Map<String, Set<String>> languages = new HashMap<>();

    private KnownWords() {}

    /**
     * Reads the lists from the class path.
     *
     * @throws UncheckedIOException when one is missing
     */
    static KnownWords load() {
        KnownWords known = new KnownWords();
        LANGUAGES.forEach(known::read);
        return known;
    }

    /** How many words of a text each language knows, without those that know none. */
    Map<String, Integer> count(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : words) {
            languages.getOrDefault(word, Set.of()).forEach(language -> counts.merge(language, 1, Integer::sum));
        }
        return counts;
    }

    /** The words of a text, in lower case and without accents; an apostrophe divides. */
    static List<String> of(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("œ", "oe")
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("ı", "i");
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= plain.length(); i++) {
            char character = i < plain.length() ? plain.charAt(i) : ' ';
            boolean mark = Character.getType(character) == Character.NON_SPACING_MARK;
            if (Character.isLetter(character)) {
                word.append(character);
            } else if (!mark && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private void read(String language) {
        String file = "/language/" + language + ".txt";
        try (InputStream stream = KnownWords.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new FileNotFoundException(file);
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.split(" ", -1)).stream())
                    .forEach(word -> languages
                            .computeIfAbsent(word, any -> new HashSet<>())
                            .add(language));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the words of a language cannot be read", unreadable);
        }
    }
}
