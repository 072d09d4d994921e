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
    void a_whole_is_the_mean_of_its_parts_by_weight() {
        Mood bad = new Mood(1, 0, 0, 0);
        Mood good = new Mood(0, 0, 1, 0);
        assertThat(Mood.ofParts(List.of(bad, good), List.of(3, 1)).polarity()).isEqualTo(-0.5);
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
