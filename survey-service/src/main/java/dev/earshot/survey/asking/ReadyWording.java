package dev.earshot.survey.asking;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.field.Field;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Wording that is ready to use, for every metric in seven languages. */
@ApplicationScoped
public class ReadyWording {
    static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "nl", "pt", "ar");
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

    /** Whether the pages speak the language by themselves, whatever its region. */
    public static boolean pagesSpeak(String language) {
        return LANGUAGES.contains(language.split("-", 2)[0]);
    }

    /** The wording in one language, if it is one of ours; a company without a name is "the company". */
    Optional<Wording> of(Metric metric, String language, Optional<String> company) {
        return Optional.ofNullable(byLanguage.get(language)).map(ready -> {
            Wording wording = ready.of(metric).following(Optional.empty());
            return wording.asking(wording.question().replace(COMPANY, company.orElse(ready.company())));
        });
    }

    /** The wording in all our languages. */
    Map<String, Wording> of(Metric metric, Optional<String> company) {
        Map<String, Wording> all = new TreeMap<>();
        LANGUAGES.forEach(language -> of(metric, language, company).ifPresent(wording -> all.put(language, wording)));
        return all;
    }

    /** The same wordings with the company named in the ready-made questions that speak of one. */
    Map<String, Wording> named(Metric metric, Map<String, Wording> wordings, String company) {
        Map<String, Wording> named = new TreeMap<>(wordings);
        wordings.forEach((language, wording) -> {
            if (isReady(metric, language, wording.question())) {
                String question = question(metric, language).replace(COMPANY, company);
                named.put(language, wording.asking(question));
            } else {
                named.remove(language);
            }
        });
        if (named.isEmpty()) {
            throw nobodyNames();
        }
        Map<String, Wording> all = new TreeMap<>(wordings);
        all.putAll(named);
        return all;
    }

    /** The same wordings with our questions by score in the languages that have them, where none is asked yet. */
    Map<String, Wording> askingByScore(Metric metric, Map<String, Wording> wordings) {
        Map<String, Wording> asking = new TreeMap<>(wordings);
        wordings.forEach((language, wording) -> followUps(metric, language)
                .map(ours -> wording.byScore().map(own -> own.orElse(ours)).orElse(ours))
                .ifPresent(all -> asking.put(language, wording.following(Optional.of(all)))));
        if (LANGUAGES.stream().noneMatch(wordings::containsKey)) {
            throw new Field("readyFollowUps")
                    .refused(
                            "There are no ready-made questions in the languages of this survey.",
                            "Write your own; ready-made are " + String.join(", ", LANGUAGES) + ".");
        }
        return asking;
    }

    private Optional<FollowUps> followUps(Metric metric, String language) {
        return Optional.ofNullable(byLanguage.get(language))
                .flatMap(ready -> ready.of(metric).byScore());
    }

    /** Whether the question is ours and speaks of the company, under whatever name. */
    private boolean isReady(Metric metric, String language, String question) {
        String[] around = question(metric, language).split(Pattern.quote(COMPANY), -1);
        return around.length == 2
                && question.length() >= around[0].length() + around[1].length()
                && question.startsWith(around[0])
                && question.endsWith(around[1]);
    }

    /** Whether a company's name would stand in any question; those that are sent are not ours. */
    boolean asksFor(Metric metric, @Nullable Map<String, WordingRequest> sent) {
        return LANGUAGES.stream()
                .filter(language -> sent == null || leavesQuestion(sent.get(language)))
                .anyMatch(language -> question(metric, language).contains(COMPANY));
    }

    private static boolean leavesQuestion(@Nullable WordingRequest sent) {
        return sent != null && sent.question() == null;
    }

    static ProblemException nobodyNames() {
        return new Field("company")
                .refused(
                        "No question of this survey names the company.",
                        "Leave it out, or write the name into the questions yourself.");
    }

    private String question(Metric metric, String language) {
        Ready ready = byLanguage.get(language);
        return ready == null ? "" : ready.of(metric).question();
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
