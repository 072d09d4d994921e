package dev.earshot.insight.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChangeTest {
    @Test
    void from_30_to_40_is_chance_among_hundreds() {
        Change change = new Change(ScoreTest.nps(50, 30, 20), ScoreTest.nps(60, 20, 20));
        assertThat(change.z()).isCloseTo(0.89, within(0.005));
        assertThat(change.trend()).isEqualTo(Trend.STEADY);
    }

    @Test
    void from_30_to_40_is_a_rise_among_thousands() {
        Change change = new Change(ScoreTest.nps(500, 300, 200), ScoreTest.nps(600, 200, 200));
        assertThat(change.z()).isCloseTo(2.83, within(0.005));
        assertThat(change.trend()).isEqualTo(Trend.UP);
    }

    @Test
    void twenty_nine_answers_make_no_trend() {
        Change change = new Change(ScoreTest.nps(0, 0, 29), ScoreTest.nps(1000, 0, 0));
        assertThat(change.trend()).isEqualTo(Trend.UNKNOWN);
    }

    @Test
    void all_promoters_turning_detractors_is_a_fall() {
        Change change = new Change(ScoreTest.nps(40, 0, 0), ScoreTest.nps(0, 0, 40));
        assertThat(change.trend()).isEqualTo(Trend.DOWN);
    }

    @Test
    void unanimity_that_stays_is_steady() {
        Change change = new Change(ScoreTest.nps(40, 0, 0), ScoreTest.nps(90, 0, 0));
        assertThat(change.z()).isZero();
        assertThat(change.trend()).isEqualTo(Trend.STEADY);
    }
}
