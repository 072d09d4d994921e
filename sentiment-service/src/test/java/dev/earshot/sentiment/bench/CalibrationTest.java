package dev.earshot.sentiment.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.sentiment.training.Labelled;
import dev.earshot.sentiment.training.Mark;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of ten texts eight are praise; a system calls them all so. */
class CalibrationTest {
    private static final List<Labelled> ROWS = IntStream.range(0, 10)
            .mapToObj(i -> new Labelled("text", i < 8 ? Mark.POSITIVE : Mark.NEGATIVE))
            .toList();

    @Test
    void confidence_as_high_as_the_share_of_right_answers_is_no_error() {
        assertThat(errorWith(0.8)).isCloseTo(0, within(1e-9));
    }

    @Test
    void too_sure_and_too_modest_are_errors() {
        assertThat(errorWith(1)).isCloseTo(0.2, within(1e-9));
        assertThat(errorWith(0.5)).isCloseTo(0.3, within(1e-9));
    }

    private static double errorWith(double confidence) {
        Verdict verdict = new Verdict(Mark.POSITIVE, 0.9, confidence);
        return Calibration.error(ROWS, ROWS.stream().map(row -> verdict).toList());
    }
}
