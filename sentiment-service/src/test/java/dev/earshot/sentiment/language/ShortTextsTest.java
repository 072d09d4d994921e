package dev.earshot.sentiment.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.sentiment.training.Hits;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Precision and recall on short comments, with and without the language that the survey was shown in. */
class ShortTextsTest {
    private static final Languages LANGUAGES = Languages.load();
    private static final List<ShortText> SAMPLE = ShortText.all();

    /** What is known of the language that a survey was shown in; it decides where the text tells nothing. */
    enum Shown {
        UNKNOWN,
        /** As the respondent writes. */
        SAME,
        ENGLISH;

        @Nullable
        String hint(ShortText text) {
            return switch (this) {
                case UNKNOWN -> null;
                case SAME -> text.language();
                case ENGLISH -> "en";
            };
        }
    }

    /** The floors lie a bit under what was measured. */
    @ParameterizedTest
    @CsvSource({
        "tune, UNKNOWN, .85, .90",
        "tune, SAME,    .95, .95",
        "tune, ENGLISH, .85, .80",
        "held, UNKNOWN, .85, .85",
        "held, SAME,    .95, .95",
        "held, ENGLISH, .85, .85"
    })
    void short_texts_are_told_apart(String half, Shown shown, double precision, double recall) {
        List<ShortText> texts = SAMPLE.stream()
                .filter(text -> text.half().equals(half))
                .filter(text -> shown == Shown.UNKNOWN || !text.language().equals(Languages.UNDETERMINED))
                .toList();
        for (String language : List.of("en", "fr", "de", "es", "nl", "pt")) {
            Hits told = told(language, texts, shown);
            System.out.printf(
                    "%s, survey %-8s %s precision %.3f, recall %.3f%n",
                    half, shown, language, told.precision(), told.recall());
            assertThat(told.precision()).as(language).isGreaterThanOrEqualTo(precision);
            assertThat(told.recall()).as(language).isGreaterThanOrEqualTo(recall);
        }
    }

    @ParameterizedTest
    @CsvSource({"tune, .70", "held, .70"})
    void where_nothing_tells_the_language_none_is_told(String half, double recall) {
        List<ShortText> texts =
                SAMPLE.stream().filter(text -> text.half().equals(half)).toList();
        Hits told = told(Languages.UNDETERMINED, texts, Shown.UNKNOWN);
        System.out.printf("%s und precision %.3f, recall %.3f%n", half, told.precision(), told.recall());
        assertThat(told.recall()).isGreaterThanOrEqualTo(recall);
    }

    private static Hits told(String language, List<ShortText> texts, Shown shown) {
        return Hits.count(
                texts,
                text -> text.language().equals(language),
                text -> LANGUAGES.of(text.text(), shown.hint(text)).equals(language));
    }
}
