package dev.earshot.sentiment.polarity;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.sentiment.lexicon.Lexicon;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The heads that are shipped, by language. */
public final class Heads {
    private final Map<String, Head> byLanguage;

    private Heads(List<Head> heads) {
        byLanguage = heads.stream().collect(Collectors.toUnmodifiableMap(Head::language, Function.identity()));
    }

    /**
     * Loads the heads from the class path.
     *
     * @throws UncheckedIOException when one is missing or broken
     */
    public static Heads load(Lexicon lexicon) {
        VectorHead english = read("head-en-2.json", VectorHead.class);
        return new Heads(
                List.of(english, new GlossedHead(read("head-fr-2.json", GlossedHead.Trained.class), english, lexicon)));
    }

    /** The head for a language; empty when that language is not scored. */
    public Optional<Head> of(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream stream = Heads.class.getResourceAsStream("/heads/" + file)) {
            if (stream == null) {
                throw new FileNotFoundException("heads/" + file);
            }
            return new ObjectMapper().readValue(stream, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the head cannot be read", unreadable);
        }
    }
}
