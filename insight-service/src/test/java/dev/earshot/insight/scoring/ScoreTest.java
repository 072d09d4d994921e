package dev.earshot.insight.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoreTest {
    @Test
    void fifty_promoters_thirty_passives_twenty_detractors_make_30() {
        Nps nps = nps(50, 30, 20);
        assertThat(nps.value()).isEqualTo(30.0);
        assertThat(nps.standardError()).isCloseTo(7.81, within(0.005));
        assertThat(nps.numerator()).isEqualTo(30);
        assertThat(nps.denominator()).isEqualTo(100);
    }

    @Test
    void six_hundred_two_hundred_two_hundred_make_40() {
        assertThat(nps(600, 200, 200).value()).isEqualTo(40.0);
        assertThat(nps(600, 200, 200).standardError()).isCloseTo(2.53, within(0.005));
    }

    @Test
    void promoters_start_at_nine_and_detractors_end_at_six() {
        Histogram each = Histogram.empty(Metric.NPS);
        for (int score = 0; score <= 10; score++) {
            each = each.plus(score, 1);
        }
        Nps nps = new Nps(each);
        assertThat(nps.promoters()).isEqualTo(2);
        assertThat(nps.passives()).isEqualTo(2);
        assertThat(nps.detractors()).isEqualTo(7);
    }

    @Test
    void a_hundred_promoters_are_not_certainty() {
        Interval interval = nps(100, 0, 0).interval();
        assertThat(interval.high()).isEqualTo(100);
        // by hand: (100.75 - 0.75) / 103 = 97.087; SE = 100 sqrt((0.98544 - 0.94259) / 103) = 2.040
        assertThat(interval.low()).isCloseTo(97.087 - 1.96 * 2.040, within(0.01));
    }

    @Test
    void the_interval_of_fifty_thirty_twenty_follows_rocks() {
        Interval interval = nps(50, 30, 20).interval();
        // by hand: 50.75 / 103, 20.75 / 103: 29.126 +- 1.96 x 7.691
        assertThat(interval.low()).isCloseTo(14.05, within(0.01));
        assertThat(interval.high()).isCloseTo(44.20, within(0.01));
    }

    @Test
    void seventeen_of_twenty_satisfied_are_85_percent() {
        Csat csat = new Csat(Histogram.empty(Metric.CSAT)
                .plus(5, 10)
                .plus(4, 7)
                .plus(3, 1)
                .plus(2, 1)
                .plus(1, 1));
        assertThat(csat.value()).isEqualTo(85.0);
        assertThat(csat.interval().low()).isCloseTo(64.0, within(0.05));
        assertThat(csat.interval().high()).isCloseTo(94.8, within(0.05));
    }

    @Test
    void effort_counts_five_to_seven_and_shows_the_mean() {
        Ces ces = new Ces(
                Histogram.empty(Metric.CES).plus(7, 2).plus(5, 1).plus(4, 1).plus(1, 1));
        assertThat(ces.value()).isEqualTo(60.0);
        assertThat(ces.mean()).isCloseTo(4.8, within(1e-9));
    }

    @Test
    void nobody_answered_so_there_is_no_score() {
        for (Metric metric : Metric.values()) {
            assertThat(Score.of(Histogram.empty(metric))).isEmpty();
        }
    }

    @Test
    void answers_outside_the_scale_are_refused() {
        assertThatThrownBy(() -> Histogram.empty(Metric.NPS).plus(11, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Histogram.empty(Metric.CSAT).plus(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_left_out_must_have_been_there() {
        Histogram one = Histogram.empty(Metric.CES).plus(3, 1);
        assertThatThrownBy(() -> one.minus(one.plus(3, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    static Nps nps(long promoters, long passives, long detractors) {
        return new Nps(Histogram.empty(Metric.NPS)
                .plus(10, promoters)
                .plus(7, passives)
                .plus(3, detractors));
    }
}
