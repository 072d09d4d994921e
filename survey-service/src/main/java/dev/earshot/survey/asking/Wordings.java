package dev.earshot.survey.asking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a survey says, by language.
 *
 * @param defaultLanguage shown to people whose languages it does not speak
 */
public record Wordings(String defaultLanguage, Map<String, Wording> byLanguage) {
    public Wordings {
        byLanguage = new TreeMap<>(byLanguage);
        if (!byLanguage.containsKey(defaultLanguage)) {
            throw new IllegalArgumentException("no wording in the default language " + defaultLanguage);
        }
    }

    /** A wording and the language it is in. */
    public record Chosen(String language, Wording wording) {}

    /**
     * The wording for somebody who prefers these languages, best first. A regional tag also finds its language, and a
     * language its only region.
     */
    public Chosen forReader(List<String> preferred) {
        String language = preferred.stream()
                .flatMap(wish -> spoken(wish).stream())
                .findFirst()
                .orElse(defaultLanguage);
        Wording wording = byLanguage.get(language);
        if (wording == null) {
            throw new IllegalStateException("no wording in " + language);
        }
        return new Chosen(language, wording);
    }

    private Optional<String> spoken(String wish) {
        String tag = wish.toLowerCase(Locale.ROOT);
        String primary = tag.split("-", 2)[0];
        return Stream.<Stream<String>>of(
                        languages()
                                .filter(language ->
                                        language.toLowerCase(Locale.ROOT).equals(tag)),
                        languages().filter(language -> language.equals(primary)),
                        languages().filter(language -> language.startsWith(primary + "-")))
                .flatMap(candidates -> candidates)
                .findFirst();
    }

    private Stream<String> languages() {
        return byLanguage.keySet().stream();
    }
}
