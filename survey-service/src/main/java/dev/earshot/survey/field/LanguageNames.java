package dev.earshot.survey.field;

import dev.earshot.common.problem.ProblemException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Knows languages by their tags, and by what they are called in English and in themselves. */
public final class LanguageNames {
    private static final Field TAG = new Field("lang");
    private static final String UNDETERMINED = "und";
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

    /** The tag as it is usually written. */
    private static Optional<String> tag(String text) {
        try {
            Locale language =
                    new Locale.Builder().setLanguageTag(text.replace('_', '-')).build();
            return TAG.language(language.toLanguageTag()).filter(tag -> !tag.equals(UNDETERMINED));
        } catch (IllformedLocaleException | ProblemException noTag) {
            return Optional.empty();
        }
    }
}
