package dev.earshot.sentiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.sentiment.training.Labelled.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    private static final int SIZE = 12;
    private static final List<Mark> MARKS = List.of(Mark.NEGATIVE, Mark.NEUTRAL, Mark.POSITIVE);

    @Test
    void it_learns_which_direction_is_which_mark() {
        LogisticRegression model = LogisticRegression.fit(examples(1), SIZE, 1e-4);
        for (Example unseen : examples(2)) {
            double[] odds = model.odds(unseen.features());
            assertThat(odds[0] + odds[1] + odds[2]).isCloseTo(1, within(1e-9));
            assertThat(odds[unseen.mark().index()]).isGreaterThan(0.5);
        }
    }

    @Test
    void the_same_examples_give_the_same_weights() {
        assertThat(LogisticRegression.fit(examples(1), SIZE, 1e-4).weights(Mark.NEGATIVE))
                .isEqualTo(LogisticRegression.fit(examples(1), SIZE, 1e-4).weights(Mark.NEGATIVE));
    }

    @Test
    void figures_are_the_usual_ones() {
        Figures figures = new Figures();
        figures.add(0, 0, -0.9);
        figures.add(0, 0, -0.5);
        figures.add(0, 2, 0.4);
        figures.add(1, 1, 0.0);
        figures.add(2, 2, 0.8);
        assertThat(figures.accuracy()).isEqualTo(0.8);
        assertThat(figures.signOfPolarity()).isEqualTo(0.75);
        assertThat(figures.balancedAccuracy()).isCloseTo((2.0 / 3 + 1 + 1) / 3, within(1e-9));
        assertThat(figures.macroF1()).isCloseTo((4.0 / 5 + 1 + 2.0 / 3) / 3, within(1e-9));
    }

    /** Each mark has an axis of its own, with noise around it. */
    private static List<Example> examples(long seed) {
        Random random = new Random(seed);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            Mark mark = MARKS.get(i % 3);
            float[] values = new float[SIZE];
            for (int k = 0; k < 10; k++) {
                values[k] = (float) random.nextGaussian() * 0.1f;
            }
            values[mark.index()] += 1;
            examples.add(new Example(Features.dense(values), mark, 1));
        }
        return examples;
    }
}
