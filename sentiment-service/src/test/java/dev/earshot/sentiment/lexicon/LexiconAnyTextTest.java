package dev.earshot.sentiment.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconAnyTextTest {
    private static final Lexicon LEXICON = Lexicon.load();
    private static final String[] PIECES = {
        "good",
        "BAD",
        "not ",
        "no ",
        "but ",
        "so ",
        "kind ",
        "of ",
        " ",
        "\n",
        "!",
        "?",
        "(",
        ":)",
        "’",
        "😭",
        "❤️",
        "👍🏽",
        "👩\u200D👧",
        "\u200D",
        "\uFE0F",
        "🏽",
        "\uD83D",
        "\uDE21",
        "\u202E",
        "e\u0301",
        "質",
        "İ",
        "ǅ",
        "\u0000"
    };

    @Test
    void words_stand_one_behind_the_other_within_any_text() {
        Random random = new Random(20260304);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)].repeat(1 + random.nextInt(3)));
            }
            assertInOrder(text.toString());
        }
    }

    @Test
    void naughty_strings_do_no_harm() throws IOException {
        try (InputStream naughty =
                Objects.requireNonNull(LexiconAnyTextTest.class.getResourceAsStream("/adversarial/blns.json"))) {
            for (String text : new ObjectMapper().readValue(naughty, String[].class)) {
                assertInOrder(text);
            }
        }
    }

    /** Each would take minutes if the time grew with the square of the length. */
    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "a", "good ", "no ", "but good ", "😭", "👍🏽", "😭\u200D", "n't", "😭."})
    void a_megabyte_of_anything_is_read_to_its_end(String piece) {
        String text = piece.repeat(1_000_000 / piece.length()) + " bad";
        assertInOrder(text);
        assertThat(LEXICON.valence(text).words().getLast().span().end()).isEqualTo(text.length());
    }

    private static void assertInOrder(String text) {
        int end = 0;
        boolean inOrder = true;
        for (WeighedWord word : LEXICON.valence(text).words()) {
            inOrder &= word.span().start() >= end
                    && word.span().end() > word.span().start();
            end = word.span().end();
        }
        assertThat(inOrder && end <= text.length()).as("%s", text).isTrue();
    }
}
