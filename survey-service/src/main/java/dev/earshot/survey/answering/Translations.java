package dev.earshot.survey.answering;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The pages' own texts in every language they speak. */
@ApplicationScoped
class Translations {
    static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "nl", "pt", "ar");

    private final Map<String, PageTexts> byLanguage = new HashMap<>();

    Translations(ObjectMapper json) {
        LANGUAGES.forEach(language -> byLanguage.put(language, read(json, language)));
    }

    /** A language and the texts in it. */
    record Chosen(String language, PageTexts texts) {}

    /** The best of the wished languages that the pages speak; English if there is none. */
    Chosen forReader(List<String> preferred) {
        String language = preferred.stream()
                .map(wish -> wish.split("-", 2)[0].toLowerCase(Locale.ROOT))
                .filter(byLanguage::containsKey)
                .findFirst()
                .orElse("en");
        return new Chosen(language, Objects.requireNonNull(byLanguage.get(language)));
    }

    private static PageTexts read(ObjectMapper json, String language) {
        String file = "/page-texts/" + language + ".json";
        try (InputStream in = Objects.requireNonNull(Translations.class.getResourceAsStream(file), file)) {
            return json.readValue(in, PageTexts.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }
}
