package dev.earshot.survey.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.field.Field;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedOriginsTest {
    private static final Field FIELD = new Field("embedOrigins");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "https://shop.example:8443",
                "https://xn--bcher-kva.example",
                "http://localhost:3000",
                "http://127.0.0.1"
            })
    void an_origin_is_kept_as_it_is(String origin) {
        EmbedOrigins origins = EmbedOrigins.of(FIELD, List.of(origin));
        assertThat(origins.origins()).containsExactly(origin);
        assertThat(EmbedOrigins.stored(origins.text())).isEqualTo(origins);
    }

    @Test
    void case_blanks_and_repetition_make_no_difference() {
        assertThat(EmbedOrigins.of(FIELD, List.of(" https://Shop.Example ", "https://shop.example"))
                        .origins())
                .containsExactly("https://shop.example");
        assertThat(EmbedOrigins.stored("")).isEqualTo(EmbedOrigins.NONE);
    }

    @ParameterizedTest
    @CsvSource({"https://shop.example/, https://shop.example", "http://localhost:3000/, http://localhost:3000"})
    void a_slash_behind_it_is_taken_away(String sent, String kept) {
        assertThat(EmbedOrigins.of(FIELD, List.of(sent, kept)).origins()).containsExactly(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example//, https://shop.example",
        "https://shop.example/checkout?a=1, https://shop.example",
        "http://shop.example, https://shop.example",
        "shop.example, https://shop.example",
        "http://localhost:3000/page, http://localhost:3000",
        "https://user@shop.example:444, https://shop.example:444"
    })
    void what_is_nearly_one_is_refused_with_what_was_meant(String sent, String meant) {
        assertThatThrownBy(() -> EmbedOrigins.of(FIELD, List.of(sent)))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(refused -> {
                    assertThat(refused.problem().field()).isEqualTo("embedOrigins");
                    assertThat(refused.problem().remedy()).startsWith("Use " + meant + ":");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "https://*.shop.example",
                "https://",
                "https://a..example",
                "javascript:alert(1)",
                "https://shop.example; script-src *",
                "https://shop.example https://other.example",
                "'self'",
                "https://bücher.example",
                "null"
            })
    void what_would_loosen_the_policy_is_never_taken(String sent) {
        assertThatThrownBy(() -> EmbedOrigins.of(FIELD, List.of(sent))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new EmbedOrigins(List.of(sent))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example:65536", "http://localhost:99999/", "https://shop.example:99999/cart"})
    void a_port_that_there_is_not_is_refused(String sent) {
        assertThatThrownBy(() -> EmbedOrigins.of(FIELD, List.of(sent)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().remedy()).doesNotContain(":99999"));
        assertThat(EmbedOrigins.of(FIELD, List.of("https://shop.example:65535")).origins())
                .hasSize(1);
    }

    @Test
    void there_are_at_most_twenty() {
        assertThatThrownBy(() -> EmbedOrigins.of(FIELD, Collections.nCopies(21, "https://shop.example")))
                .isInstanceOf(ProblemException.class);
    }
}
