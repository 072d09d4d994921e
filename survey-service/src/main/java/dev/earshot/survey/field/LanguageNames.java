package dev.earshot.survey.field;

import dev.earshot.common.problem.ProblemException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Knows languages by their tags, and by what they are called in English and in themselves. */
public final class LanguageNames {
    private static final Field TAG = new Field("lang");
    private static final String UNDETERMINED = "und";
    /** Of ISO 639-2, where they are others than those of the language's own name. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("wel", "cy"));

    /** The code of two letters of a language, by its code of three. */
    private static final Map<String, String> SHORT = shortCodes();

    private static final Set<String> KNOWN = knownCodes();
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> IN_ENGLISH = tags(language -> Locale.ENGLISH);
    private static final Map<String, String> IN_ITSELF = tags(UnaryOperator.identity());

    private LanguageNames() {}

    /** The tag of the language that a person means. */
    public static Optional<String> tagOf(String typed) {
        String text = typed.strip();
        return called(text, IN_ENGLISH).or(() -> tag(text)).or(() -> called(text, IN_ITSELF));
    }

    private static Optional<String> called(String name, Map<String, String> tags) {
        return Optional.ofNullable(tags.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Of several languages that a speaker calls the same the most general one. */
    private static Map<String, String> tags(UnaryOperator<Locale> speaker) {
        Map<String, String> tags = new HashMap<>();
        Arrays.stream(Locale.getAvailableLocales())
                .filter(language -> !language.getLanguage().isEmpty())
                .forEach(language -> tag(language.toLanguageTag())
                        .ifPresent(tag -> tags.merge(
                                language.getDisplayName(speaker.apply(language)).toLowerCase(Locale.ROOT),
                                tag,
                                (one, other) -> other.length() < one.length() ? other : one)));
        return tags;
    }

    private static Map<String, String> shortCodes() {
        Map<String, String> codes = new HashMap<>(BIBLIOGRAPHIC);
        for (String code : Locale.getISOLanguages()) {
            codes.put(Locale.of(code).getISO3Language(), code);
        }
        return codes;
    }

    private static Set<String> knownCodes() {
        Set<String> codes = new HashSet<>(List.of(Locale.getISOLanguages()));
        Arrays.stream(Locale.getAvailableLocales()).map(Locale::getLanguage).forEach(codes::add);
        return codes;
    }

    /** The tag as it is usually written, if there is such a language and such a country. */
    private static Optional<String> tag(String text) {
        try {
            Locale written =
                    new Locale.Builder().setLanguageTag(text.replace('_', '-')).build();
            String code = SHORT.getOrDefault(written.getLanguage(), written.getLanguage());
            if (!KNOWN.contains(code) || !isCountry(written.getCountry())) {
                return Optional.empty();
            }
            Locale language =
                    new Locale.Builder().setLocale(written).setLanguage(code).build();
            return TAG.language(language.toLanguageTag()).filter(tag -> !tag.equals(UNDETERMINED));
        } catch (IllformedLocaleException | ProblemException noTag) {
            return Optional.empty();
        }
    }

    /** None is one, and so is a region of several, which is a number. */
    private static boolean isCountry(String code) {
        return code.isEmpty() || Character.isDigit(code.charAt(0)) || COUNTRIES.contains(code);
    }
}
