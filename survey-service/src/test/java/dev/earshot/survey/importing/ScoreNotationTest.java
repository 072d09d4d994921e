package dev.earshot.survey.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.survey.asking.Metric;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScoreNotationTest {
    @Test
    void ten_scores_on_a_part_of_the_scale_speak_for_a_narrower_one() {
        List<String> stars = repeated(5, "5 (very satisfied)", "1");
        assertThat(speaksFor(Metric.NPS, stars)).contains(Metric.CSAT);
        assertThat(speaksFor(Metric.CES, stars)).contains(Metric.CSAT);
        assertThat(speaksFor(Metric.CSAT, stars)).isEmpty();
        assertThat(speaksFor(Metric.NPS, repeated(5, "7", "A2"))).contains(Metric.CES);
    }

    @Test
    void a_few_low_scores_and_any_that_use_the_whole_scale_speak_for_nothing_else() {
        assertThat(speaksFor(Metric.NPS, repeated(3, "1", "4", "5"))).isEmpty();
        assertThat(speaksFor(Metric.NPS, repeated(9, "0", "5"))).isEmpty();
        assertThat(speaksFor(Metric.NPS, repeated(9, "1", "8"))).isEmpty();
        assertThat(speaksFor(Metric.CES, repeated(9, "1", "6"))).isEmpty();
        assertThat(speaksFor(Metric.NPS, List.of())).isEmpty();
    }

    @Test
    void scores_above_the_scale_speak_for_a_wider_one_unless_they_are_slips() {
        assertThat(speaksFor(Metric.CSAT, List.of("9", "10", "3"))).contains(Metric.NPS);
        assertThat(speaksFor(Metric.CSAT, List.of("6", "7", "3"))).contains(Metric.CES);
        assertThat(speaksFor(Metric.CSAT, List.of("9", "5", "3"))).isEmpty();
        assertThat(speaksFor(Metric.CSAT, repeated(12, "0", "5"))).isEmpty();
    }

    private static Optional<Metric> speaksFor(Metric expected, List<String> column) {
        return ScoreNotation.of(column).speaksFor(expected);
    }

    private static List<String> repeated(int times, String... cells) {
        return Stream.generate(() -> Stream.of(cells))
                .limit(times)
                .flatMap(each -> each)
                .toList();
    }
}
