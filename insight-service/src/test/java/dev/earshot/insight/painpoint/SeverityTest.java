package dev.earshot.insight.painpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.insight.painpoint.Voices.Cell;
import dev.earshot.insight.scoring.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeverityTest {
    private static final int PROMOTER = 100;
    private static final int DETRACTOR = -100;

    @Test
    void the_worked_example_of_the_documentation() {
        // 100 answers, all with a comment: 60 promoters, 40 detractors; 20 mention it, all detractors, polarity -0.5
        Voices voices =
                nps(new Cell(PROMOTER, true, 60, 60, 0, 0, 0), new Cell(DETRACTOR, true, 40, 40, 20, 20, 10_000));
        Severity severity = Severity.of(voices, 1);
        assertThat(severity.volume()).isEqualTo(0.2);
        assertThat(severity.negativity()).isEqualTo(0.5);
        // NPS of all 20; without those 20: (60 - 20) / 80 = 50; impact -30, so the weight is full
        assertThat(severity.impact().orElseThrow().points()).isCloseTo(-30, within(1e-9));
        assertThat(severity.weight()).isEqualTo(2);
        assertThat(severity.value()).isCloseTo(100 * 0.2 * 0.5 * 2, within(1e-9));
    }

    @Test
    void a_theme_of_the_happy_does_not_weigh_more() {
        Voices voices =
                nps(new Cell(PROMOTER, true, 50, 50, 10, 10, 3_000), new Cell(DETRACTOR, true, 50, 50, 0, 0, 0));
        Severity severity = Severity.of(voices, 1);
        assertThat(severity.impact().orElseThrow().points()).isPositive();
        assertThat(severity.weight()).isEqualTo(1);
    }

    @Test
    void five_points_of_harm_weigh_half_as_much_again() {
        // score of all 0; without the 10 carriers (50 - 45 + 5) / ... chosen so that the impact is exactly -5
        Voices voices = nps(
                new Cell(PROMOTER, true, 95, 95, 0, 0, 0),
                new Cell(DETRACTOR, true, 95, 95, 10, 10, 1_000),
                new Cell(0, true, 10, 10, 0, 0, 0));
        double without = 100.0 * (95 - 85) / 190;
        assertThat(Severity.of(voices, 1).weight()).isCloseTo(1 + without / 10, within(1e-9));
    }

    @Test
    void without_scores_there_is_no_impact_and_the_weight_is_one() {
        Voices voices = new Voices(Optional.empty(), List.of(new Cell(0, false, 30, 20, 10, 10, 5_000)));
        Severity severity = Severity.of(voices, 1);
        assertThat(severity.impact()).isEmpty();
        assertThat(severity.value()).isCloseTo(100 * 0.5 * 0.5, within(1e-9));
    }

    @Test
    void when_everybody_carries_the_theme_there_is_nothing_to_compare_with() {
        Voices voices = nps(new Cell(DETRACTOR, true, 10, 10, 10, 10, 9_000));
        assertThat(Severity.of(voices, 1).impact()).isEmpty();
    }

    @Test
    void silent_answers_do_not_dilute_the_volume() {
        Severity few = Severity.of(nps(new Cell(DETRACTOR, true, 40, 40, 20, 20, 10_000)), 1);
        Severity many = Severity.of(nps(new Cell(DETRACTOR, true, 4_000, 40, 20, 20, 10_000)), 1);
        assertThat(many.volume()).isEqualTo(few.volume());
    }

    @Test
    void the_same_counts_give_the_same_interval() {
        Voices voices = random(new Random(5));
        assertThat(Severity.of(voices, 42)).isEqualTo(Severity.of(voices, 42));
    }

    @Test
    void many_voices_outrank_a_few_of_the_same_severity() {
        Severity few = Severity.of(scaled(1), 3);
        Severity many = Severity.of(scaled(50), 3);
        assertThat(many.value()).isCloseTo(few.value(), within(1e-9));
        assertThat(many.interval().low()).isGreaterThan(few.interval().low());
    }

    @Test
    void severity_stays_between_0_and_200_and_inside_its_interval() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            Severity severity = Severity.of(random(random), round);
            assertThat(severity.value()).isBetween(0.0, 200.0);
            assertThat(severity.interval().low()).isBetween(0.0, severity.value() + 1e-9);
            assertThat(severity.interval().high()).isGreaterThanOrEqualTo(severity.value() - 1e-9);
        }
    }

    private static Voices scaled(int times) {
        return nps(
                new Cell(PROMOTER, true, 10L * times, 10L * times, times, 0, 0),
                new Cell(DETRACTOR, true, 10L * times, 10L * times, 5L * times, 5L * times, 2_500L * times));
    }

    private static Voices nps(Cell... cells) {
        return new Voices(Optional.of(Metric.NPS), List.of(cells));
    }

    private static Voices random(Random random) {
        List<Cell> cells = new ArrayList<>();
        for (int score = 0; score <= 10; score++) {
            long negative = 5L + random.nextInt(30);
            long carriers = negative + random.nextInt(20);
            long heard = carriers + random.nextInt(60);
            cells.add(new Cell(
                    Metric.NPS.points(score),
                    true,
                    heard + random.nextInt(60),
                    heard,
                    carriers,
                    negative,
                    negative * random.nextInt(1001)));
        }
        return new Voices(Optional.of(Metric.NPS), cells);
    }
}
