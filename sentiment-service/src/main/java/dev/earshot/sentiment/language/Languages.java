package dev.earshot.sentiment.language;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import dev.earshot.sentiment.text.Wording;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells languages apart by their words, by their letter trigrams, and by the language that the survey was shown in: all
 * three are odds and are multiplied. So the survey's language decides what fits several, and clear words stand against it.
 */
public final class Languages {
    /** The code of a text whose language cannot be told (ISO 639-2). */
    public static final String UNDETERMINED = "und";

    private static final int BEGINNING = 400;
    /** Letters from which on trigrams say something by themselves. */
    private static final int ENOUGH_LETTERS = 5;
    /** Words more than any other language knows, from which on no trigrams are asked. */
    private static final int CLEAR_LEAD = 3;

    private static final double CLEAR_SHARE = 0.4;
    // Logarithms of odds, fitted to half of the labelled short texts.
    private static final double PER_WORD = 4;
    private static final double PER_LETTER = 0.5;
    private static final double SHOWN = 3;
    private static final double USUAL = 0.5;
    /** How likely trigrams make a language that they do not name, relative to the best. */
    private static final double UNNAMED = 0.5;

    private final KnownWords known = KnownWords.load();
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
            .withLowAccuracyMode() // 25 MB instead of 260; with words and hint it is good enough
            .build();

    /** Loads the models of the languages written in Latin letters now; the others are told by their letters. */
    public static Languages load() {
        Languages languages = new Languages();
        languages.detector.computeLanguageConfidenceValues("The first question loads the models.");
        return languages;
    }

    /**
     * The ISO 639-1 code of a text's language, or {@link #UNDETERMINED}.
     *
     * @param hint language tag that the survey was shown in, such as {@code fr} or {@code pt-BR}
     */
    public String of(String text, @Nullable String hint) {
        String beginning = Wording.of(text.substring(0, Math.min(text.length(), BEGINNING)));
        int letters = (int) beginning.codePoints().filter(Character::isLetter).count();
        if (letters == 0) {
            return UNDETERMINED;
        }
        List<String> words = KnownWords.of(beginning);
        Map<String, Integer> counts = known.count(words);
        return clear(counts, words.size()).orElseGet(() -> likeliest(beginning, letters, counts, shown(hint)));
    }

    private static Optional<String> clear(Map<String, Integer> counts, int words) {
        List<Map.Entry<String, Integer>> most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(2)
                .toList();
        int first = most.isEmpty() ? 0 : most.getFirst().getValue();
        int second = most.size() < 2 ? 0 : most.getLast().getValue();
        return first - second >= CLEAR_LEAD && first >= CLEAR_SHARE * words
                ? Optional.of(most.getFirst().getKey())
                : Optional.empty();
    }

    private String likeliest(String text, int letters, Map<String, Integer> counts, Optional<Language> shown) {
        Map<Language, Double> likelihood = detector.computeLanguageConfidenceValues(text);
        boolean latin = text.codePoints()
                .filter(Character::isLetter)
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
        Optional<Language> possible =
                shown.filter(language -> latin == Language.allWithLatinScript().contains(language));
        if (counts.isEmpty() && (likelihood.isEmpty() || (latin && letters < ENOUGH_LETTERS))) {
            return possible.map(Languages::code).orElse(UNDETERMINED);
        }
        Map<String, Double> scores = new HashMap<>();
        counts.keySet().forEach(language -> scores.put(language, byLetters(UNNAMED, letters)));
        likelihood.forEach((language, relative) -> scores.put(code(language), byLetters(relative, letters)));
        counts.forEach((language, count) -> scores.merge(language, PER_WORD * count, Double::sum));
        scores.computeIfPresent(
                code(possible.orElse(Language.ENGLISH)),
                (language, score) -> score + (possible.isPresent() ? SHOWN : USUAL));
        return Collections.max(scores.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** The detector gives the ratio of two log-likelihoods, which are in proportion to the length of the text. */
    private static double byLetters(double relative, int letters) {
        return -PER_LETTER * letters * (1 / relative - 1);
    }

    private static Optional<Language> shown(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
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
