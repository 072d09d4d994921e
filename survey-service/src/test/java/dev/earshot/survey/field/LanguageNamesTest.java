package dev.earshot.survey.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it                  | it
            IT                  | it
            pt_br               | pt-BR
            Italian             | it
            ' italian '         | it
            italiano            | it
            Português           | pt
            Portuguese (Brazil) | pt-BR
            ITALIANO            | it
            עברית               | he
            iw                  | he
            polski              | pl
            日本語               | ja
            zh-Hant             | zh-Hant
            Filipino            | fil
            deu                 | de
            GER                 | de
            fra                 | fr
            dut                 | nl
            fra-CA              | fr-CA
            es-419              | es-419
            """)
    void a_language_is_known_by_its_tag_and_by_its_names(String typed, String tag) {
        assertThat(LanguageNames.tagOf(typed)).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Klingonish",
                "it, fr",
                "<script>",
                "und",
                "Italian language",
                "-",
                "it-",
                "dk",
                "jp",
                "cz",
                "GB",
                "xx",
                "xx-yy",
                "en-XX"
            })
    void what_is_no_language_is_none(String typed) {
        assertThat(LanguageNames.tagOf(typed)).isEmpty();
    }

    @Test
    void a_long_text_is_none() {
        assertThat(LanguageNames.tagOf("x".repeat(100_000))).isEmpty();
    }
}
