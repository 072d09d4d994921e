package dev.earshot.survey.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.survey.asking.Metric;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreReadingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "9                               = 9",
                "10                              = 10",
                "9.0                             = 9",
                "8,00                            = 8",
                "0 - überhaupt nicht             = 0",
                "0 not at all likely             = 0",
                "10 - sehr wahrscheinlich        = 10",
                "10-extremely likely             = 10",
                "9 – très probable               = 9",
                "10: Muy probable                = 10",
                "5 (very satisfied)              = 5",
                "10. Extremely likely, of course = 10",
                "Sehr wahrscheinlich (10)        = 10",
                "Extremely likely - 10           = 10",
                "Heel waarschijnlijk 10          = 10",
                "9/10                            = 9",
                "10 / 10                         = 10",
                "9 out of 10                     = 9",
                "9.0 of 10                       = 9",
                "7 von 10 Punkten                = 7",
                "8 sur 10                        = 8",
            })
    void the_one_number_of_a_cell_is_the_score_whatever_label_is_beside_it(String cell, int score) {
        assertThat(read(Metric.NPS, cell)).containsExactly(new Said.Score(score));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6.5",
                "6,5",
                "6.5 - quite likely",
                "11",
                "11 - more than likely",
                "-5",
                "very unlikely -5",
                "9 of 10 people",
                "9 out of 100",
                "9 out of 10 of my friends",
                "4 out of 5 stars",
                "9 or 10",
                "9-10",
                "7 and a half",
                "9 or more",
                "more than 9",
                "9 %",
                "90% sure",
                "4/5",
                "9/100",
                "9th2",
                "likely",
                "2026-01-31",
                "10:30",
                "A9 or so",
            })
    void what_could_be_another_number_is_none(String cell) {
        assertThat(read(Metric.NPS, cell)).containsExactly(new Said.Unclear());
    }

    @Test
    void a_label_that_says_the_contrary_of_its_number_is_not_believed() {
        assertThat(read(Metric.CSAT, "1 (very satisfied)", "5 - sehr unzufrieden", "1 (very dissatisfied)"))
                .containsExactly(new Said.Unclear(), new Said.Unclear(), new Said.Score(1));
    }

    @Test
    void codes_are_their_numbers_where_the_whole_column_has_them_on_the_scale() {
        assertThat(read(Metric.NPS, "A9", "A10", "A0")).containsExactlyElementsOf(scores(9, 10, 0));
        assertThat(read(Metric.NPS, "A9", "B10")).containsOnly(new Said.Unclear());
        assertThat(read(Metric.NPS, "A9", "A11")).containsOnly(new Said.Unclear());
        assertThat(read(Metric.NPS, "AO01", "AO09")).containsOnly(new Said.Unclear());
        assertThat(read(Metric.NPS, "A9", "N/A", "-oth-")).contains(new Said.Unclear(), new Said.Nothing());
    }

    @Test
    void satisfaction_and_agreement_are_read_in_five_steps_and_in_seven() {
        assertThat(read(
                        Metric.CSAT,
                        "Very dissatisfied",
                        "Plutôt insatisfaite",
                        "Weder zufrieden noch unzufrieden",
                        "satisfecho/a",
                        "Zeer tevreden"))
                .containsExactlyElementsOf(scores(1, 2, 3, 4, 5));
        assertThat(read(Metric.CSAT, "Strongly disagree", "Discordo", "neutral", "D'accord", "Totalmente de acuerdo"))
                .containsExactlyElementsOf(scores(1, 2, 3, 4, 5));
        assertThat(read(
                        Metric.CES,
                        "STRONGLY DISAGREE",
                        "Stimme nicht zu",
                        "Somewhat disagree",
                        "Ni d’accord, ni pas d’accord",
                        "Algo de acuerdo",
                        "Mee eens",
                        "Concordo totalmente"))
                .containsExactlyElementsOf(scores(1, 2, 3, 4, 5, 6, 7));
        assertThat(read(Metric.CES, "Very difficult", "easy", "Très facile"))
                .containsExactlyElementsOf(scores(1, 6, 7));
        assertThat(read(Metric.NPS, "Very satisfied", "Promoter")).containsOnly(new Said.Unclear());
    }

    @Test
    void a_scale_that_ends_in_extremes_is_told_from_one_in_which_they_are_more_than_very() {
        assertThat(read(Metric.CSAT, "Extremely satisfied", "Somewhat satisfied", "Extremely dissatisfied"))
                .containsExactlyElementsOf(scores(5, 4, 1));
        assertThat(read(Metric.CES, "Slightly dissatisfied", "Moderately satisfied"))
                .containsExactlyElementsOf(scores(3, 6));
        assertThat(read(Metric.CSAT, "Extremely satisfied", "Very satisfied", "Slightly satisfied"))
                .containsOnly(new Said.Unclear());
    }

    @Test
    void good_is_five_and_bad_is_one_unless_there_are_steps_between_or_beyond() {
        assertThat(read(Metric.CSAT, "Good", "Bad", "Good with comment", "bad with comment"))
                .containsExactlyElementsOf(scores(5, 1, 5, 1));
        assertThat(read(Metric.CSAT, "Very good", "Good", "OK", "Bad")).containsExactlyElementsOf(scores(5, 4, 3, 2));
        assertThat(read(Metric.CSAT, "Happy", "Neutral", "Unhappy")).containsExactlyElementsOf(scores(5, 3, 1));
        assertThat(read(Metric.CSAT, "Very happy", "Happy", "Unhappy", "Neutral"))
                .containsExactlyElementsOf(scores(5, 4, 2, 3));
    }

    @Test
    void words_of_which_some_are_not_known_are_none() {
        assertThat(read(Metric.CSAT, "Excellent", "Good", "Average", "Poor")).containsOnly(new Said.Unclear());
        assertThat(read(Metric.CSAT, "Excellent", "Good", "Fair", "Poor")).containsOnly(new Said.Unclear());
    }

    @Test
    void excellent_to_poor_is_read_where_the_words_tell_all_five_steps() {
        assertThat(read(Metric.CSAT, "Excellent", "Very good", "Good", "Fair", "Poor"))
                .containsExactlyElementsOf(scores(5, 4, 3, 2, 1));
        assertThat(read(Metric.CSAT, "Excellent", "Good", "Average", "Poor", "Very poor"))
                .containsExactlyElementsOf(scores(5, 4, 3, 2, 1));
    }

    @Test
    void stars_are_counted() {
        assertThat(read(Metric.CSAT, "★★★★☆", "⭐⭐", "5 stars", "1 étoile", "4.0 out of 5 stars"))
                .containsExactlyElementsOf(scores(4, 2, 5, 1, 4));
        assertThat(read(Metric.CSAT, "★★★★★★")).containsExactly(new Said.Unclear());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Offered",
                "Not offered",
                "Unoffered",
                "dismissed",
                "N/A",
                "n. a.",
                "-",
                "keine Angabe",
                "Sin respuesta"
            })
    void a_question_that_was_only_put_has_no_answer(String cell) {
        assertThat(read(Metric.CSAT, cell)).containsExactly(new Said.Nothing());
    }

    private static List<Said> read(Metric metric, String... column) {
        ScoreReading reading = ScoreNotation.of(List.of(column)).reading(metric);
        return Stream.of(column).map(reading::read).toList();
    }

    private static List<Said> scores(int... values) {
        return java.util.Arrays.stream(values).<Said>mapToObj(Said.Score::new).toList();
    }
}
