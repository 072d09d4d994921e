package dev.earshot.sentiment.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final Languages LANGUAGES = Languages.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The parcel came two weeks late                         | en
                    Le magasin est plaisant et le personnel est aimable    | fr
                    Die Lieferung kam leider viel zu spät an               | de
                    El pedido llegó con dos semanas de retraso             | es
                    De bezorging duurde veel te lang, erg jammer           | nl
                    A entrega demorou demais e ninguém respondeu           | pt
                    Przesyłka dotarła dwa tygodnie po terminie             | pl
                    Доставка пришла слишком поздно                         | ru
                    late delivery                                          | en
                    Great!                                                 | en
                    Lieferung zu spät                                      | de
                    trop cher                                              | fr
                    """)
    void a_text_without_hint_is_told_by_its_letters(String text, String language) {
        assertThat(LANGUAGES.of(text, null)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "terrible, en, en",
        "terrible, fr, fr",
        "RAS, fr, fr",
        "J'adore, fr-FR, fr",
        "ok, de, de",
        "Excellent, en-GB, en",
        "prix trop cher pour ce que c'est, en, fr",
        "The parcel came two weeks late and nobody answered, fr, en"
    })
    void the_language_it_was_asked_in_decides_short_texts_only(String text, String hint, String language) {
        assertThat(LANGUAGES.of(text, hint)).isEqualTo(language);
    }

    @Test
    void what_has_no_letters_has_no_language() {
        assertThat(LANGUAGES.of("10/10 !!! 👍", "en")).isEqualTo(Languages.UNDETERMINED);
        assertThat(LANGUAGES.of("", null)).isEqualTo(Languages.UNDETERMINED);
    }

    @Test
    void a_hint_that_is_no_known_language_does_no_harm() {
        assertThat(LANGUAGES.of("late delivery", "xx-klingon")).isEqualTo("en");
    }
}
