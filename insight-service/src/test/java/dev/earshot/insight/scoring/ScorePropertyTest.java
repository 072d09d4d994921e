package dev.earshot.insight.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScorePropertyTest {
    private static final int ROUNDS = 2_000;

    @ParameterizedTest
    @EnumSource(Metric.class)
    void the_interval_holds_the_score_and_stays_in_range(Metric metric) {
        Random random = new Random(20);
        double lowest = metric == Metric.NPS ? -100 : 0;
        for (int round = 0; round < ROUNDS; round++) {
            Score score = Score.of(histogram(metric, random)).orElseThrow();
            assertThat(score.interval().contains(score.value())).as("%s", score).isTrue();
            assertThat(score.interval().low()).isGreaterThanOrEqualTo(lowest);
            assertThat(score.interval().high()).isLessThanOrEqualTo(100);
        }
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void a_best_answer_never_lowers_the_score(Metric metric) {
        Random random = new Random(21);
        for (int round = 0; round < ROUNDS; round++) {
            Histogram before = histogram(metric, random);
            Histogram after = before.plus(metric.highest(), 1 + random.nextInt(5));
            assertThat(value(after)).isGreaterThanOrEqualTo(value(before));
        }
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void ten_times_the_answers_make_the_interval_narrower_and_leave_the_score(Metric metric) {
        Random random = new Random(22);
        for (int round = 0; round < ROUNDS; round++) {
            Histogram few = histogram(metric, random);
            Histogram many = new Histogram(
                    metric, few.counts().stream().map(count -> count * 10).toList());
            assertThat(value(many)).isEqualTo(value(few));
            assertThat(width(many)).isLessThan(width(few));
        }
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void parts_add_up_to_the_whole_and_can_be_taken_away_again(Metric metric) {
        Random random = new Random(23);
        for (int round = 0; round < ROUNDS; round++) {
            Histogram one = histogram(metric, random);
            Histogram other = histogram(metric, random);
            assertThat(one.plus(other).minus(other)).isEqualTo(one);
            assertThat(one.plus(other).n()).isEqualTo(one.n() + other.n());
        }
    }

    private static double value(Histogram histogram) {
        return Score.of(histogram).orElseThrow().value();
    }

    private static double width(Histogram histogram) {
        Interval interval = Score.of(histogram).orElseThrow().interval();
        return interval.high() - interval.low();
    }

    /** One to a few hundred answers, often with whole answers missing, so that the edges occur. */
    private static Histogram histogram(Metric metric, Random random) {
        Histogram histogram = Histogram.empty(metric);
        int span = metric.highest() - metric.lowest() + 1;
        int most = 2 + random.nextInt(40);
        do {
            for (int used = random.nextInt(span); used >= 0; used--) {
                histogram = histogram.plus(metric.lowest() + random.nextInt(span), random.nextInt(most));
            }
        } while (histogram.n() == 0);
        return histogram;
    }
}
