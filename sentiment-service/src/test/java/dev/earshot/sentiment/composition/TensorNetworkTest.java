package dev.earshot.sentiment.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.sentiment.syntax.Bracketed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TensorNetworkTest {
    private static final double ROUNDING = 2e-6;
    private static final TensorNetwork NETWORK = TensorNetwork.load();

    record Reference(String tree, List<Double> odds) {}

    static Stream<Reference> reference() throws IOException {
        try (InputStream file = TensorNetworkTest.class.getResourceAsStream("/composition/reference.tsv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .map(cells -> new Reference(
                            cells.getFirst(),
                            cells.stream().skip(1).map(Double::valueOf).toList()));
        }
    }

    @ParameterizedTest
    @MethodSource("reference")
    void a_sentence_has_the_odds_that_core_nlp_gives_it(Reference reference) {
        double[] odds = NETWORK.odds(Bracketed.parse(reference.tree()));

        IntStream.range(0, odds.length)
                .forEach(i -> assertThat(odds[i]).isCloseTo(reference.odds().get(i), within(ROUNDING)));
    }

    @Test
    void polarity_is_the_mean_of_the_classes() {
        var parse = Bracketed.parse("(ROOT (@NP (JJ Great) (NN service)) (. !))");
        double[] odds = NETWORK.odds(parse);

        assertThat(Arrays.stream(odds).sum()).isCloseTo(1, within(ROUNDING));
        assertThat(NETWORK.polarity(parse))
                .isCloseTo(odds[4] + odds[3] / 2 - odds[1] / 2 - odds[0], within(ROUNDING))
                .isGreaterThan(.5);
    }

    @Test
    void denial_turns_a_phrase() {
        assertThat(NETWORK.polarity(Bracketed.parse("(VP (@VP (VBD was) (RB not)) (ADJP helpful))")))
                .isLessThan(NETWORK.polarity(Bracketed.parse("(VP (VBD was) (ADJP helpful))")));
    }

    @Test
    void words_that_were_never_seen_are_all_the_same_word() {
        assertThat(NETWORK.odds(Bracketed.parse("(NN xqzzt)"))).isEqualTo(NETWORK.odds(Bracketed.parse("(NN qwrtzp)")));
    }
}
