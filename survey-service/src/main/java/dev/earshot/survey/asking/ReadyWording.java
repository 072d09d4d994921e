package dev.earshot.survey.asking;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Wording that is ready to use, for every metric in six languages. */
@ApplicationScoped
public class ReadyWording {
    static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "nl", "pt");
    private static final String COMPANY = "{company}";

    private final Map<String, Ready> byLanguage = new TreeMap<>();

    /** One language's file. */
    record Ready(String company, Wording nps, Wording csat, Wording ces) {
        Wording of(Metric metric) {
            return switch (metric) {
                case NPS -> nps;
                case CSAT -> csat;
                case CES -> ces;
            };
        }
    }

    ReadyWording(ObjectMapper json) {
        for (String language : LANGUAGES) {
            byLanguage.put(language, read(json, language));
        }
    }

    /** The wording in one language, if it is one of ours; a company without a name is "the company". */
    Optional<Wording> of(Metric metric, String language, Optional<String> company) {
        return Optional.ofNullable(byLanguage.get(language)).map(ready -> {
            Wording wording = ready.of(metric);
            String question = wording.question().replace(COMPANY, company.orElse(ready.company()));
            return new Wording(question, wording.lowLabel(), wording.highLabel(), wording.followUp(), wording.thanks());
        });
    }

    /** The wording in all our languages. */
    Map<String, Wording> of(Metric metric, Optional<String> company) {
        Map<String, Wording> all = new TreeMap<>();
        LANGUAGES.forEach(language -> of(metric, language, company).ifPresent(wording -> all.put(language, wording)));
        return all;
    }

    private static Ready read(ObjectMapper json, String language) {
        String file = "/wording/" + language + ".json";
        try (InputStream in = Objects.requireNonNull(ReadyWording.class.getResourceAsStream(file), file)) {
            return json.readValue(in, Ready.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }
}
