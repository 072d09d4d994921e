package dev.earshot.sentiment.gloss;

import dev.earshot.sentiment.gloss.Phrases.Found;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words and phrases that customers use most, with their English: "personnel pas aimable" is read as "staff not
 * friendly". That is no translation, but the English sentence model understands it, and hardly understands French.
 */
public final class Glossary {
    private static final int SHORTEST_BEGINNING = 3;
    /** Shorter rests are no words but ends of words: "jet" is not "je t". */
    private static final int SHORTEST_REST = 2;

    private static final char BEGINNING = '*';
    private static final char GLUED = '+';

    private final Phrases phrases = new Phrases();
    private final Map<String, String> beginnings = new HashMap<>();
    private final Map<String, String> glued = new HashMap<>();

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

    /** The text in English, as far as it is known. */
    public String read(String text) {
        return glosses(text).stream()
                .map(Gloss::english)
                .filter(english -> !english.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /**
     * The text piece by piece: every phrase that is known in English, the longest first, and every other word; one that is
     * unknown, often a name, stays.
     */
    public List<Gloss> glosses(String text) {
        List<String> words = Plain.words(text);
        List<Gloss> glosses = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int start = at;
            Found found = phrases.longest(words, start).orElseGet(() -> alone(words.get(start), start));
            glosses.add(new Gloss(words.subList(start, found.end()), found.meaning()));
            at = found.end();
        }
        return glosses;
    }

    /**
     * Words that are read together.
     *
     * @param english empty for what English does not say
     */
    public record Gloss(List<String> words, String english) {
        public Gloss {
            words = List.copyOf(words);
        }
    }

    private void add(String line) {
        int tab = line.indexOf('\t');
        String french = line.substring(0, tab);
        String english = line.substring(tab + 1);
        String letters = french.substring(0, french.length() - 1);
        switch (french.charAt(french.length() - 1)) {
            case BEGINNING -> beginnings.put(letters, english);
            case GLUED -> glued.put(letters, english);
            default -> phrases.add(Plain.words(french), english);
        }
    }

    private Found alone(String word, int at) {
        return new Found(english(word).or(() -> unglued(word)).orElse(word), at + 1);
    }

    /** The word itself, else its singular, else its longest known beginning. */
    private Optional<String> english(String word) {
        return phrases.meaning(word).or(() -> singular(word)).or(() -> begun(word));
    }

    private Optional<String> singular(String word) {
        boolean plural = word.endsWith("s") || word.endsWith("x");
        return plural ? phrases.meaning(word.substring(0, word.length() - 1)) : Optional.empty();
    }

    private Optional<String> begun(String word) {
        for (int end = word.length(); end >= SHORTEST_BEGINNING; end--) {
            String begun = beginnings.get(word.substring(0, end));
            if (begun != null) {
                return Optional.of(begun);
            }
        }
        return Optional.empty();
    }

    /** Two words that are written as one, "jetrouve" for "je trouve". */
    private Optional<String> unglued(String word) {
        return glued.entrySet().stream()
                .filter(first -> word.startsWith(first.getKey()))
                .filter(first -> word.length() >= first.getKey().length() + SHORTEST_REST)
                .flatMap(
                        first -> english(word.substring(first.getKey().length()))
                                .map(rest -> (first.getValue() + " " + rest).strip())
                                .stream())
                .findFirst();
    }
}
