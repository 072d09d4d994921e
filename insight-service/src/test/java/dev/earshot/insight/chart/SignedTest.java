package dev.earshot.insight.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignedTest {
    @Test
    void signs_are_true_and_decimals_always_as_many() {
        assertThat(Signed.polarity(0.3)).isEqualTo("+0.30");
        assertThat(Signed.polarity(-0.125)).isEqualTo("−0.13");
        assertThat(Signed.polarity(-0.001)).isEqualTo("0.00");
        assertThat(Signed.points(-24.2)).isEqualTo("−24.2");
        assertThat(Signed.points(5)).isEqualTo("+5.0");
    }
}
