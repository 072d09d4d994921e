package dev.earshot.survey.asking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.common.problem.Problem;
import dev.earshot.survey.field.Field;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingsTest {
    private final ReadyWording ready = new ReadyWording(new ObjectMapper());

    @ParameterizedTest
    @EnumSource(Metric.class)
    void ready_wording_is_complete_in_every_language(Metric metric) {
        Map<String, Wording> all = ready.of(metric, Optional.of("Acme"));
        assertThat(all).containsOnlyKeys(ReadyWording.LANGUAGES);
        assertThat(all.values())
                .flatMap(it -> Stream.of(it.question(), it.lowLabel(), it.highLabel(), it.followUp(), it.thanks())
                        .toList())
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{"));
        assertThat(all.values().stream().map(Wording::question)).doesNotHaveDuplicates();
        assertThat(all.values()).allMatch(it -> it.question().contains("Acme") == (metric == Metric.CES));
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void questions_by_score_are_ready_in_every_language_and_asked_only_where_they_are_wished(Metric metric) {
        Map<String, Wording> same = ready.of(metric, Optional.empty());
        assertThat(same.values()).noneMatch(Wording::asksByScore);
        assertThat(ready.askingByScore(metric, same).values())
                .allSatisfy(wording -> assertThat(Stream.of(Band.values()).map(wording::followUp))
                        .doesNotContain(wording.followUp())
                        .doesNotHaveDuplicates()
                        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{")));
    }

    @Test
    void a_question_of_ones_own_stays_where_ready_ones_are_added_and_the_common_one_fills_gaps() {
        Wording own = new Wording("q", "l", "h", "why?", new FollowUps("what hurt?", null, null), "t", null, null);
        assertThat(own.followUp(Band.LOW)).isEqualTo("what hurt?");
        assertThat(own.followUp(Band.HIGH)).isEqualTo("why?");
        Wording filled = Objects.requireNonNull(
                ready.askingByScore(Metric.NPS, Map.of("en", own)).get("en"));
        assertThat(filled.followUp(Band.LOW)).isEqualTo("what hurt?");
        assertThat(filled.followUp(Band.HIGH)).isEqualTo("What do you value most about us?");
        assertThat(new Wording("q", "l", "h", "why?", new FollowUps(null, null, null), "t", null, null))
                .isEqualTo(new Wording("q", "l", "h", "why?", null, "t", null, null));
    }

    @Test
    void a_company_without_a_name_is_the_company() {
        assertThat(ready.of(Metric.CES, Optional.empty()).values())
                .extracting(Wording::question)
                .allMatch(question -> !question.contains("{"))
                .anyMatch(question -> question.startsWith("The company made it easy"));
    }

    @ParameterizedTest
    @CsvSource({"fr-CA, fr", "PT, pt-BR", "pt-PT, pt-BR", "zh, en", "x;y, en"})
    void readers_find_their_language_or_the_default(String wish, String language) {
        Wording words = new Wording("q", "l", "h", "f", null, "t", null, null);
        Wordings wordings = new Wordings("en", Map.of("en", words, "fr", words, "pt-BR", words));
        assertThat(wordings.forReader(List.of(wish)).language()).isEqualTo(language);
        assertThat(wordings.forReader(List.of()).language()).isEqualTo("en");
    }

    @Test
    void the_pages_speak_regions_of_our_languages_and_no_others() {
        assertThat(List.of("en", "pt-BR", "ar-EG")).allMatch(ReadyWording::pagesSpeak);
        assertThat(List.of("it", "nds", "he")).noneMatch(ReadyWording::pagesSpeak);
    }

    @Test
    void all_that_is_missing_or_too_long_is_named_and_not_only_the_first() {
        PageWords words = new PageWords("Invia", "x".repeat(201), null, null, "a\u0001b", null, null, null, null);
        WordingRequest italian = new WordingRequest("Come è andata?", null, " ", null, null, null, null, words);
        assertThat(italian.flaws(new Field("wording").of("it"), ready.of(Metric.CSAT, "it", Optional.empty())))
                .extracting(Problem::field)
                .containsExactly(
                        "wording.it.lowLabel",
                        "wording.it.highLabel",
                        "wording.it.followUp",
                        "wording.it.thanks",
                        "wording.it.page.optional",
                        "wording.it.page.saved");
    }

    @Test
    void words_of_the_page_that_are_all_blank_are_none() {
        assertThat(new Wording("q", "l", "h", "f", null, "t", null, PageWords.NONE))
                .isEqualTo(new Wording("q", "l", "h", "f", null, "t", null, null));
    }
}
