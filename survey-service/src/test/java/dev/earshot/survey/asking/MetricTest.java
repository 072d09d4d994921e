package dev.earshot.survey.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricTest {
    @ParameterizedTest
    @CsvSource({"NPS, 0, 10", "CSAT, 1, 5", "CES, 1, 7"})
    void covers_its_scale_and_nothing_else(Metric metric, int lowest, int highest) {
        assertThat(metric.scale())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(lowest, highest).boxed().toList());
        assertThat(IntStream.rangeClosed(-20, 20).filter(metric::covers).boxed())
                .isEqualTo(metric.scale());
        assertThat(Metric.of(metric.toString())).isEqualTo(metric);
    }
}
