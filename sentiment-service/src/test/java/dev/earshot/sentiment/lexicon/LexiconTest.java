package dev.earshot.sentiment.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
    private static final Lexicon LEXICON = Lexicon.load();

    private static final double HALF_A_THOUSANDTH = 0.00051;
    private static final double HALF_A_TEN_THOUSANDTH = 0.000051;

    /**
     * The reference looks words up by their weight when it halves those before "but" and raises those after. In this one
     * text "fantastic" (2.6) halved weighs as much as "huge" (1.3) behind the "but", so "fantastic" is halved again and
     * "huge" not raised. We raise it.
     */
    private static final String MISTAKEN = "tweets_3931";

    @Test
    void it_scores_as_the_reference_does() throws IOException {
        List<NamedCsvRecord> rows = reference();
        assertThat(rows).hasSize(2_099);
        assertThat(rows)
                .filteredOn(row -> !agrees(row, LEXICON.valence(row.getField("text"))))
                .extracting(row -> row.getField("id"))
                .containsExactly(MISTAKEN);
    }

    @Test
    void every_word_after_but_is_raised_whatever_the_words_before_it_weigh() {
        assertThat(words("Fantastic week, but her news was huge")).containsExactly("Fantastic 1.300", "huge 1.950");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    VADER is smart, handsome, and funny.                     |  0.8316
                    VADER is VERY SMART, uber handsome, and FRIGGIN FUNNY!!! |  0.9469
                    VADER is not smart, handsome, nor funny.                 | -0.7424
                    At least it isn't a horrible book.                       |  0.4310
                    The book was only kind of good.                          |  0.3832
                    Today only kinda sux! But I'll get by, lol               |  0.5249
                    Make sure you :) or :D today!                            |  0.8633
                    Sentiment analysis has never been this good!             |  0.5672
                    With VADER, sentiment analysis is the shit!              |  0.6476
                    Without a doubt, an excellent idea.                      |  0.7013
                    Roger Dodger is one of the least compelling variations   | -0.1695
                    """)
    void the_examples_that_its_authors_published_score_as_they_say(String text, double compound) {
        assertThat(LEXICON.valence(text).compound()).isCloseTo(compound, within(HALF_A_TEN_THOUSANDTH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    The agent (rude!) hung up      | rude -2.000
                    the food was not very good     | good -1.623
                    GOOD food                      | GOOD 2.633
                    ALL GOOD HERE                  | GOOD 1.900
                    It isn’t “helpful”…            | helpful -1.332
                    no problem or trouble          | problem 1.258, trouble 1.258
                    good :)                        | good 1.900, :) 2.000
                    it is without doubt good       | doubt 1.110, good 1.900
                    we have never been so happy    | happy 3.741
                    it was sort of good            | good 1.607
                    the least helpful answer       | helpful -1.332
                    no help nor comfort            | help -1.258, comfort 0.821
                    waiting at the bus stop        |
                    nothing here feels             |
                    """)
    void it_shows_which_words_counted_and_how_much(String text, String words) {
        assertThat(String.join(", ", words(text))).isEqualTo(Objects.requireNonNullElse(words, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Thanks❤️!           | Thanks 1.900, ❤️ 3.200
                    👩🏽‍❤️‍👨 lovely        | 👩🏽‍❤️‍👨 3.200, lovely 2.800
                    late 😭            | 😭 -2.100
                    good😭service      | good 1.900, 😭 -2.100
                    🙆🏿‍♀️.              | 🙆🏿‍♀️ 1.933
                    why 😂😂           | 😂 1.900, 😂 1.900
                    🫠 nice            | nice 1.800
                    nice🫠             | nice 1.800
                    🏽🇺🇸1️⃣             |
                    """)
    void an_emoji_is_shown_whole(String text, String words) {
        assertThat(String.join(", ", words(text))).isEqualTo(Objects.requireNonNullElse(words, ""));
    }

    @Test
    void a_text_without_words_has_no_shares() {
        assertThat(LEXICON.valence(""))
                .isEqualTo(LEXICON.valence(" \n\u00A0"))
                .isEqualTo(new Valence(0, 0, 0, 0, List.of()));
    }

    static List<String> words(String text) {
        return LEXICON.valence(text).words().stream()
                .map(word -> "%s %.3f"
                        .formatted(
                                text.substring(word.span().start(), word.span().end()), word.valence()))
                .toList();
    }

    private static boolean agrees(NamedCsvRecord row, Valence ours) {
        return near(row, "compound", ours.compound(), HALF_A_TEN_THOUSANDTH)
                && near(row, "pos", ours.positive(), HALF_A_THOUSANDTH)
                && near(row, "neu", ours.neutral(), HALF_A_THOUSANDTH)
                && near(row, "neg", ours.negative(), HALF_A_THOUSANDTH);
    }

    private static boolean near(NamedCsvRecord row, String column, double ours, double rounding) {
        return Math.abs(Double.parseDouble(row.getField(column)) - ours) < rounding;
    }

    private static List<NamedCsvRecord> reference() throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(LexiconTest.class.getResourceAsStream("/lexicon/reference_scores.csv")),
                        UTF_8))) {
            return csv.stream().toList();
        }
    }
}
