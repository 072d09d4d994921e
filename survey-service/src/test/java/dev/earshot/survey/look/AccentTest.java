package dev.earshot.survey.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.field.Field;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {
    private static final Field FIELD = new Field("accent");
    private static final int LIGHT_PAGE = 0xf7f6f3;
    private static final int DARK_PAGE = 0x1d1f1c;
    private static final Pattern SUGGESTED = Pattern.compile("such as (#[0-9a-f]{6})");

    /** The ratios that WCAG's own examples and checkers give. */
    @ParameterizedTest
    @CsvSource({
        "000000, ffffff, 21",
        "777777, ffffff, 4.48",
        "ff0000, ffffff, 4.00",
        "0000ff, ffffff, 8.59",
        "fff, fff, 1"
    })
    void contrast_is_that_of_wcag(String one, String other, double ratio) {
        assertThat(Accent.contrast(Integer.parseInt(one, 16), Integer.parseInt(other, 16)))
                .isCloseTo(ratio, within(0.005));
    }

    @Test
    void every_colour_is_taken_and_readable_or_refused_with_a_shade_that_is() {
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            String hex = "#%06x".formatted(random.nextInt(0x1000000));
            Accent accent = takenOrSuggested(hex);
            assertThat(Accent.contrast(accent.rgb(), LIGHT_PAGE)).as(hex).isGreaterThanOrEqualTo(4.5);
            assertThat(Accent.contrast(rgb(accent.dark()), DARK_PAGE)).as(hex).isGreaterThanOrEqualTo(7);
        }
    }

    private static Accent takenOrSuggested(String hex) {
        try {
            return Accent.of(FIELD, hex);
        } catch (ProblemException tooPale) {
            Matcher suggested =
                    SUGGESTED.matcher(String.valueOf(tooPale.problem().remedy()));
            assertThat(suggested.find()).isTrue();
            return Accent.of(FIELD, suggested.group(1));
        }
    }

    @Test
    void a_pale_colour_is_told_how_pale_it_is() {
        assertThatThrownBy(() -> Accent.of(FIELD, "#FFCC00")).satisfies(refused -> {
            var problem = ((ProblemException) refused).problem();
            assertThat(problem.field()).isEqualTo("accent");
            assertThat(problem.detail()).contains("#ffcc00 is too pale", "1.3 to 1");
        });
    }

    @ParameterizedTest
    @CsvSource({"#0f766e, #0f766e", "0F766E, #0f766e", "' #03c ', #0033cc"})
    void hexadecimal_digits_are_read_in_every_usual_form(String sent, String read) {
        assertThat(Accent.of(FIELD, sent).light()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"teal", "#12345", "#1234567", "rgb(0,0,0)", "#0f766e;background:url(//x)", "", "#０f766e"})
    void what_is_no_colour_is_refused(String sent) {
        assertThatThrownBy(() -> Accent.of(FIELD, sent)).isInstanceOf(ProblemException.class);
    }

    private static int rgb(String hex) {
        return Integer.parseInt(hex.substring(1), 16);
    }
}
