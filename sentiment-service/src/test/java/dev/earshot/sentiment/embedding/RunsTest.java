package dev.earshot.sentiment.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunsTest {
    @Test
    void only_texts_of_one_length_share_a_run() {
        Encoded late = text(3);
        Encoded rude = text(3);
        Encoded both = text(9);
        assertThat(Runs.of(List.of(both, late, rude))).containsExactly(List.of(late, rude), List.of(both));
    }

    @Test
    void a_run_is_over_soon() {
        List<Encoded> texts = Stream.generate(() -> text(50)).limit(7).toList();
        assertThat(Runs.of(texts)).extracting(List::size).containsExactly(3, 3, 1);
    }

    @Test
    void the_longest_text_runs_alone_and_no_texts_make_no_run() {
        assertThat(Runs.of(List.of(text(128), text(128)))).hasSize(2);
        assertThat(Runs.of(List.of())).isEmpty();
    }

    private static Encoded text(int pieces) {
        return new Encoded(IntStream.range(0, pieces).asLongStream().toArray(), List.of());
    }
}
