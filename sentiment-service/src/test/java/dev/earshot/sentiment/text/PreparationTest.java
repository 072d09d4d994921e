package dev.earshot.sentiment.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreparationTest {
    private static final String[] PIECES = {
        "a",
        "b",
        "é",
        "e\u0301",
        " ",
        "  ",
        "\n",
        "\r\n",
        "😡",
        "👩\u200D👧",
        "\u200B",
        "\u202E",
        "\uD83D",
        "\uDE21",
        "!",
        "(",
        "9",
        "very ",
        "no no ",
        "\u0000",
        "\uFFFD",
        "x\u0300\u0301\u0302\u0303\u0304",
        "한",
        "\u1112\u1161\u11AB",
        "質"
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    so sloooooow            | so slooow
                    bad!!!!!!!!             | bad!!!
                    no no no no no no       | no no no
                    call 10000000 times     | call 10000000 times
                    ter\u200Brible ser\u00ADvice | terrible service
                    cafe\u0301              | café
                    I \u2066hate\u2069 it   | I hate it
                    too   many\t spaces     | too many spaces
                    """)
    void a_text_is_made_regular_and_keeps_its_feeling(String sent, String prepared) {
        assertThat(Preparation.prepare(sent).text()).isEqualTo(prepared);
    }

    @Test
    void a_tower_of_marks_keeps_two() {
        assertThat(Preparation.prepare("a\u0300\u0301\u0302\u0303\u0304\u0305").text())
                .hasSize(2);
    }

    @Test
    void half_a_surrogate_pair_is_left_out() {
        assertThat(Preparation.prepare("bad \uD83D service \uDE21").text()).isEqualTo("bad service");
    }

    @Test
    void offsets_lead_back_to_the_text_as_sent() {
        String sent = "😡😡 The cafe\u0301   was\u200B dirty";
        PreparedText prepared = Preparation.prepare(sent);
        int start = prepared.text().indexOf("café");
        Span asSent = prepared.asSent(new Span(start, start + 4));
        assertThat(sent.substring(asSent.start(), asSent.end())).isEqualTo("cafe\u0301");
    }

    @Test
    void any_text_leads_back_forwards_and_within_its_bounds() {
        Random random = new Random(20260304);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder sent = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                sent.append(PIECES[random.nextInt(PIECES.length)].repeat(1 + random.nextInt(6)));
            }
            assertLeadsBack(sent.toString());
        }
    }

    @Test
    void preparing_twice_changes_nothing_more() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            StringBuilder sent = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                sent.append("abc !?é\n".charAt(random.nextInt(8)));
            }
            String once = Preparation.prepare(sent.toString()).text();
            assertThat(Preparation.prepare(once).text()).isEqualTo(once);
        }
    }

    @Test
    void the_end_of_a_megabyte_is_left_out_and_marked() {
        StringBuilder sent = new StringBuilder();
        for (int i = 0; sent.length() < 1_000_000; i++) {
            sent.append("word").append(i).append(' ');
        }
        PreparedText prepared = Preparation.prepare(sent.toString());
        assertThat(prepared.truncated()).isTrue();
        assertThat(prepared.text()).hasSizeBetween(Preparation.MAX_CHARACTERS, Preparation.MAX_CHARACTERS + 5);
    }

    @Test
    void an_endless_word_ends() {
        PreparedText prepared = Preparation.prepare("abcdefghij".repeat(500) + " late");
        assertThat(prepared.text()).hasSizeLessThan(220).endsWith(" late");
        assertThat(prepared.truncated()).isFalse();
    }

    private static void assertLeadsBack(String sent) {
        PreparedText prepared = Preparation.prepare(sent);
        int before = 0;
        for (int i = 0; i < prepared.text().length(); i++) {
            Span span = prepared.asSent(new Span(i, i + 1));
            assertThat(span.start()).isGreaterThanOrEqualTo(before);
            assertThat(span.end()).isLessThanOrEqualTo(sent.length());
            before = span.start();
        }
    }
}
