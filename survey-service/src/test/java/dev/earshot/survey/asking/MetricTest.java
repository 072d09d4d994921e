package dev.earshot.survey.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    @ParameterizedTest
    @CsvSource({"NPS, 0-6, 7-8, 9-10", "CSAT, 1-2, 3-3, 4-5", "CES, 1-3, 4-4, 5-7"})
    void its_bands_cover_the_scale_without_gaps(Metric metric, String low, String middle, String high) {
        assertThat(metric.scores(Band.LOW)).isEqualTo(range(low));
        assertThat(metric.scores(Band.MIDDLE)).isEqualTo(range(middle));
        assertThat(metric.scores(Band.HIGH)).isEqualTo(range(high));
        assertThat(Stream.of(Band.values()).flatMap(band -> metric.scores(band).stream()))
                .containsExactlyElementsOf(metric.scale());
    }

    private static List<Integer> range(String text) {
        String[] ends = text.split("-", 2);
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))
                .boxed()
                .toList();
    }
}
