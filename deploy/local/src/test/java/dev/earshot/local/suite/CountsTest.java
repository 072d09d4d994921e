package dev.earshot.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountsTest {
    @Test
    void the_gauge_is_read_with_and_without_labels_and_suffix() {
        assertThat(Counts.feedback("# HELP x\nearshot_feedback_total 4374.0\n")).isEqualTo(4374);
        assertThat(Counts.feedback("earshot_feedback{service=\"insight\"} 1.2E4\n"))
                .isEqualTo(12_000);
        assertThat(Counts.feedback("earshot_feedback_analysed 7.0\n")).isZero();
    }
}
