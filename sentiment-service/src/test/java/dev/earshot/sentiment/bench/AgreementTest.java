package dev.earshot.sentiment.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Against values worked out by hand. */
class AgreementTest {
    private static final List<String> LABELS = List.of("a", "a", "b", "b");

    @Test
    void names_of_clusters_do_not_matter() {
        assertThat(Agreement.between(LABELS, new int[] {7, 7, 3, 3})).isEqualTo(new Agreement(1, 1));
    }

    @Test
    void a_label_in_two_clusters_costs() {
        Agreement agreement = Agreement.between(LABELS, new int[] {0, 0, 1, 2});
        assertThat(agreement.information()).isCloseTo(0.8, within(1e-9));
        assertThat(agreement.adjustedRand()).isCloseTo(4 / 7.0, within(1e-9));
    }

    @Test
    void clusters_across_the_labels_tell_nothing() {
        Agreement agreement = Agreement.between(LABELS, new int[] {0, 1, 0, 1});
        assertThat(agreement.information()).isCloseTo(0, within(1e-9));
        assertThat(agreement.adjustedRand()).isCloseTo(-0.5, within(1e-9));
    }
}
