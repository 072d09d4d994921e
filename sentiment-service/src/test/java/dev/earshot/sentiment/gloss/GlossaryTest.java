package dev.earshot.sentiment.gloss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryTest {
    private final Glossary french = Glossary.load("fr");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Personnel pas aimable                    | staff not friendly
                    Le conducteur n'était pas ponctuel       | the driver was not punctual
                    La fibre est en panne                    | the fibre is broken down
                    Virement instantané très pratique        | transfer instant very practical
                    Il n'y a personne                        | there is nobody
                    L'application plante                     | the app crashes
                    """)
    void customers_of_any_kind_are_read(String text, String english) {
        assertThat(french.read(text)).isEqualTo(english);
    }

    @Test
    void the_longest_phrase_is_read_before_shorter_ones_and_words() {
        assertThat(french.read("pas assez")).isEqualTo("not enough");
        assertThat(french.read("pas d'attente")).isEqualTo("no waiting");
        assertThat(french.read("pas du tout")).isEqualTo("not at all");
        assertThat(french.read("pas du")).isEqualTo("not of");
    }

    @Test
    void a_word_is_read_before_its_singular_and_that_before_a_beginning() {
        assertThat(french.read("moment moments")).isEqualTo("moment moment");
        assertThat(french.read("livres livreurs livraison")).isEqualTo("books courier delivery");
        assertThat(french.read("agent, agenda, âgée")).isEqualTo("agent , diary , old");
    }

    @Test
    void a_word_that_is_written_in_one_with_the_next_is_taken_off() {
        assertThat(french.read("jetrouve jene jeudi jet")).isEqualTo("I find I Thursday jet");
    }

    @Test
    void names_stay_and_nothing_is_nothing() {
        assertThat(french.read("merci Kévin")).isEqualTo("thank you kevin");
        assertThat(french.read("")).isEmpty();
    }

    @Test
    void the_entries_are_in_order_and_written_as_texts_are_read() throws IOException {
        List<String> entries = entries();
        assertThat(entries).isSorted().doesNotHaveDuplicates();
        assertThat(entries)
                .allSatisfy(entry ->
                        assertThat(String.join(" ", Plain.words(entry))).isEqualTo(entry.replaceAll("[*+]$", "")));
    }

    private static List<String> entries() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Glossary.class.getResourceAsStream("/gloss/fr.tsv")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .toList();
        }
    }
}
