package dev.earshot.survey.contacting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.recording.Occasion;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkipRuleTest {
    private static final Field FIELD = new Field("skip");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan is trial, free      | true",
                "plan is gold             | false",
                "PLAN is trial            | false",
                "plan IS Trial            | true",
                "plan is not trial        | false",
                "plan is not gold, silver | true",
                "plan is given            | true",
                "plan is missing          | false",
                "vip is given             | false",
                "vip is missing           | true",
                "vip is not given         | true",
                "vip is not yes           | true",
                "vip is yes               | false",
                "town is \"Berlin, Mitte\"  | true",
                "town is Berlin, Mitte    | false",
                "touchpoint is store      | true",
                "language is de           | true",
                "channel is sms           | true",
                "channel is email         | false"
            })
    void a_rule_skips_whom_it_speaks_of(String line, boolean skips) {
        Candidate trial = new Candidate(
                UUID.randomUUID(),
                Occasion.single(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Via.SMS),
                "store",
                Optional.of("de"),
                new TreeMap<>(Map.of("plan", "trial", "town", "Berlin, Mitte")));
        assertThat(SkipRule.of(FIELD, line).skips(trial)).isEqualTo(skips);
    }

    @ParameterizedTest
    @CsvSource({
        "language is fr, fr, true",
        "language is FR, fr-CA, true",
        "language is fr, frr, false",
        "language is fr-CA, fr, false",
        "language is fr-ca, fr-CA, true",
        "language is zh-Hant, zh-Hant-TW, true",
        "language is not fr, fr-CA, false",
        "language is not fr-CA, fr-CH, true",
        "language is not fr, pt-BR, true"
    })
    void a_language_holds_for_all_its_countries_and_scripts(String line, String spoken, boolean skips) {
        Candidate candidate = new Candidate(
                UUID.randomUUID(),
                Occasion.single(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "store",
                Optional.of(spoken),
                new TreeMap<>());
        assertThat(SkipRule.of(FIELD, line).skips(candidate)).isEqualTo(skips);
    }

    @Test
    void how_accents_are_encoded_makes_no_difference() {
        TreeMap<String, String> attributes = new TreeMap<>(Map.of("town", "Orle\u0301ans"));
        Candidate candidate = new Candidate(
                UUID.randomUUID(),
                Occasion.single(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "store",
                Optional.empty(),
                attributes);
        assertThat(SkipRule.of(FIELD, "town is ORL\u00c9ANS").skips(candidate)).isTrue();
    }

    /** What is stored and shown is read again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan is \"not paying\"",
                "plan is \"not given\"",
                "plan is not \"not\", \"given\", \"missing\"",
                "plan is not \"given away\"",
                "plan is \"a, b\", c,d",
                "plan is \"\", \" blank \"",
                "plan is note, notgiven",
                "plan is missing",
            })
    void a_rule_means_the_same_when_it_is_read_again(String line) {
        SkipRule rule = SkipRule.of(FIELD, line);
        assertThat(SkipRule.of(FIELD, rule.text())).isEqualTo(rule);
        assertThat(SkipRule.stored(rule.text())).isEqualTo(rule);
    }

    @Test
    void a_rule_that_is_too_long_when_written_out_is_refused_before_it_is_stored() {
        String dense = "plan is " + "a,".repeat(139) + "a";
        assertThat(dense).hasSizeLessThan(300);
        assertThatThrownBy(() -> SkipRule.of(FIELD, dense))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("when it is written out");
        assertThat(SkipRule.stored(dense).values()).hasSize(140);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan is trial, free",
                "plan is not FR",
                "vip is given",
                "vip is missing",
                "town is \"Berlin, Mitte\", Bonn",
                "word is \"missing\""
            })
    void what_is_written_is_read_again(String line) {
        assertThat(SkipRule.of(FIELD, line).text()).isEqualTo(line);
        assertThat(SkipRule.stored(line)).isEqualTo(SkipRule.of(FIELD, line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan",
                "plan trial",
                "plan is",
                "plan is not",
                "plan IS Not",
                "plan is ,",
                "plan is trial,",
                "plan is \"trial",
                "plan is a\"b",
                "1plan is trial",
                "plan = trial",
                "is trial",
                "plan is tr\u202eial",
                " "
            })
    void what_is_no_rule_is_refused_by_its_field(String line) {
        assertThatThrownBy(() -> SkipRule.of(FIELD, line)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().field()).isEqualTo("skip");
            assertThat(refused.problem().remedy()).isNotBlank();
        });
    }

    @Test
    void a_long_line_of_commas_is_read_in_no_time() {
        assertThatThrownBy(() -> SkipRule.of(FIELD, "plan is " + "a,".repeat(145)))
                .isInstanceOf(ProblemException.class);
    }
}
