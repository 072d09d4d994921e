package dev.earshot.sentiment.polarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.sentiment.embedding.SentenceVector;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadTest {
    private static final Weights NONE = new Weights(0, new float[0]);

    @Test
    void odds_are_the_softmax_of_the_scores() {
        VectorHead head = new VectorHead("test", "en", 0, weights(0.5, 2), weights(0, 0), weights(-0.5, 0));
        Mood mood = head.mood(axis());
        double sum = Math.exp(2.5) + Math.exp(0) + Math.exp(-0.5);
        assertThat(mood.negative()).isCloseTo(Math.exp(2.5) / sum, within(1e-9));
        assertThat(mood.polarity()).isCloseTo((Math.exp(-0.5) - Math.exp(2.5)) / sum, within(1e-9));
        assertThat(mood.sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(mood.confidence()).isEqualTo(mood.negative());
    }

    @Test
    void a_class_without_weights_is_never_seen() {
        VectorHead head = new VectorHead("test", "fr", 0.25, weights(0, 0), NONE, weights(0.1, 0));
        Mood mood = head.mood(axis());
        assertThat(mood.neutral()).isZero();
        assertThat(mood.sentiment()).isEqualTo(Sentiment.NEUTRAL);
    }

    @Test
    void huge_scores_stay_odds() {
        Mood mood = new VectorHead("test", "en", 0, weights(900, 0), weights(0, 0), weights(-900, 0)).mood(axis());
        assertThat(mood.negative()).isEqualTo(1);
    }

    @Test
    void a_whole_of_one_part_feels_like_it() {
        Mood only = new Mood(0.7, 0.3, 0, 0);
        Mood whole = Mood.ofParts(List.of(only), List.of(7));
        assertThat(whole.negative()).isCloseTo(0.7, within(1e-9));
        assertThat(whole.positive()).isZero();
    }

    @Test
    void praise_and_blame_of_one_length_cancel_and_the_longer_one_prevails() {
        Mood bad = new Mood(0.9, 0.05, 0.05, 0);
        Mood good = new Mood(0.05, 0.05, 0.9, 0);
        assertThat(Mood.ofParts(List.of(bad, good), List.of(8, 8)).polarity()).isCloseTo(0, within(1e-9));
        assertThat(Mood.ofParts(List.of(bad, good), List.of(16, 4)).polarity()).isNegative();
    }

    @Test
    void a_sure_part_counts_more_than_one_that_leans_the_other_way() {
        Mood sure = new Mood(0.98, 0.01, 0.01, 0);
        Mood leaning = new Mood(0.2, 0.1, 0.7, 0);
        assertThat(Mood.ofParts(List.of(sure, leaning), List.of(5, 20)).sentiment())
                .isEqualTo(Sentiment.NEGATIVE);
    }

    @Test
    void what_are_no_odds_is_refused() {
        assertThatThrownBy(() -> new Mood(Double.NaN, 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mood(0.5, 0.5, 0.5, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Weights(0, new float[7])).isInstanceOf(IllegalArgumentException.class);
    }

    private static Weights weights(double bias, float first) {
        float[] weights = new float[SentenceVector.SIZE];
        weights[0] = first;
        return new Weights(bias, weights);
    }

    private static SentenceVector axis() {
        float[] values = new float[SentenceVector.SIZE];
        values[0] = 5;
        return SentenceVector.normalised(values);
    }
}
