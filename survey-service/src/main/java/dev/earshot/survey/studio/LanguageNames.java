package dev.earshot.survey.studio;

import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.field.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Knows languages by their tags, and by what they are called in English and in themselves. */
final class LanguageNames {
    private static final Field TAG = new Field("lang");
    private static final String UNDETERMINED = "und";

    private LanguageNames() {}

    /** The tag of the language that a person means. */
    static Optional<String> tagOf(String typed) {
        String text = typed.strip();
        return called(text, language -> Locale.ENGLISH)
                .or(() -> tag(text))
                .or(() -> called(text, UnaryOperator.identity()));
    }

    /** The most general of the languages that a speaker of another, or of the same, calls so. */
    private static Optional<String> called(String name, UnaryOperator<Locale> speaker) {
        return languages()
                .filter(language ->
                        language.getDisplayName(speaker.apply(language)).equalsIgnoreCase(name))
                .flatMap(language -> tag(language.toLanguageTag()).stream())
                .min(Comparator.comparingInt(String::length));
    }

    private static Stream<Locale> languages() {
        return Arrays.stream(Locale.getAvailableLocales())
                .filter(language -> !language.getLanguage().isEmpty());
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
