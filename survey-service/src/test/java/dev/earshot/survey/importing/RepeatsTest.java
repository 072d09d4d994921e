package dev.earshot.survey.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    @Test
    void a_row_that_occurs_twice_is_never_taken_for_single() {
        Repeats.Gathering gathering = new Repeats.Gathering();
        IntStream.range(0, 5000).forEach(i -> gathering.add("single " + i));
        IntStream.range(0, 300).forEach(i -> {
            gathering.add("double " + i);
            gathering.add("double " + i);
        });
        Repeats repeats = gathering.done();
        assertThat(IntStream.range(0, 300)).allMatch(i -> repeats.mayRepeat("double " + i));
        assertThat(IntStream.range(0, 5000).filter(i -> repeats.mayRepeat("single " + i)))
                .hasSizeLessThan(50);
    }
}
