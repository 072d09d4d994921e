package dev.earshot.sentiment.language;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.text.Normalizer;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells languages apart by their letter trigrams. Short texts fit several languages; then the language that the survey
 * was shown in decides, or English when that is unknown.
 */
public final class Languages {
    /** The code of a text whose language cannot be told (ISO 639-2). */
    public static final String UNDETERMINED = "und";

    private static final int BEGINNING = 400;
    private static final int A_WORD = 10;
    private static final int A_PHRASE = 60;

    private final LanguageDetector detector = LanguageDetectorBuilder.fromLanguages(
                    Language.ENGLISH,
                    Language.FRENCH,
                    Language.GERMAN,
                    Language.SPANISH,
                    Language.DUTCH,
                    Language.PORTUGUESE,
                    Language.ITALIAN,
                    Language.POLISH,
                    Language.SWEDISH,
                    Language.TURKISH,
                    Language.RUSSIAN,
                    Language.ARABIC,
                    Language.CHINESE,
                    Language.JAPANESE)
            .withLowAccuracyMode() // 25 MB instead of 260; with the hint it is as good on our texts
            .build();

    /** Loads the models of the languages written in Latin letters now; the others are told by their letters. */
    public static Languages load() {
        Languages languages = new Languages();
        languages.of("The first question loads the models.", null);
        return languages;
    }

    /**
     * The ISO 639-1 code of a text's language, or {@link #UNDETERMINED}.
     *
     * @param hint language tag that the survey was shown in, such as {@code fr} or {@code pt-BR}
     */
    public String of(String text, @Nullable String hint) {
        // full-width letters are letters
        String beginning =
                Normalizer.normalize(text.substring(0, Math.min(text.length(), BEGINNING)), Normalizer.Form.NFKC);
        int letters = (int) beginning.codePoints().filter(Character::isLetter).count();
        if (letters == 0) {
            return UNDETERMINED;
        }
        Map<Language, Double> likelihood = detector.computeLanguageConfidenceValues(beginning);
        Optional<Language> shown = hint == null ? Optional.empty() : known(hint);
        if (likelihood.isEmpty()) {
            return letters <= A_WORD ? shown.map(Languages::code).orElse(UNDETERMINED) : UNDETERMINED;
        }
        Language expected = shown.orElse(Language.ENGLISH);
        if (likelihood.getOrDefault(expected, 0.0) >= plausible(letters, shown.isPresent())) {
            return code(expected);
        }
        return code(Collections.max(likelihood.entrySet(), Map.Entry.comparingByValue())
                .getKey());
    }

    /** How likely the expected language must be, relative to the best, to be believed: the shorter the text the less. */
    private static double plausible(int letters, boolean shown) {
        if (letters > A_PHRASE) {
            return 1;
        }
        if (!shown) {
            return 0.92;
        }
        return letters <= A_WORD ? 0.6 : 0.8;
    }

    private static Optional<Language> known(String tag) {
        String code = Locale.forLanguageTag(tag).getLanguage();
        for (Language language : Language.values()) {
            if (code(language).equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    private static String code(Language language) {
        IsoCode639_1 code = language.getIsoCode639_1();
        return code.toString().toLowerCase(Locale.ROOT);
    }
}
