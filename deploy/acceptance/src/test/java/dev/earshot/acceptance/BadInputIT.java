package dev.earshot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.earshot.acceptance.Api.Reply;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is thrown at it from outside: a clear refusal, nothing lost, nothing told of the inside or of a person. */
@ExtendWith(RunningProduct.class)
class BadInputIT {
    private static Product product;
    private static Api api;
    private static Survey survey;
    private static Survey closed;

    @BeforeAll
    static void surveys(Product running) {
        product = running;
        api = running.api();
        survey = Survey.published(api, "chat-csat", "csat", "chat");
        closed = Survey.published(api, "phone-csat", "csat", "phone_support");
        assertThat(api.post("/api/v1/surveys/phone-csat/close", Map.of()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/r/aaaaaaaaaaaaaaaaaaaaaa", "/r/x", "/r/%00", "/r/..%2f..%2fq", "/s/no-such-survey"})
    void an_unknown_link_is_a_friendly_page(String path) {
        Reply page = api.open(path);
        assertThat(page.status()).isIn(400, 404);
        assertThat(page.body()).contains("<h1").doesNotContain("Exception");
    }

    @Test
    void a_closed_survey_takes_nothing_and_says_so() {
        assertThat(api.open("/s/" + closed.key()).status()).isEqualTo(410);
        assertThat(api.submit("/s/" + closed.key(), Map.of("score", "3")).status())
                .isEqualTo(410);
        assertThat(api.post("/api/v1/responses", Map.of("survey", closed.key(), "score", 3))
                        .status())
                .isBetween(400, 499);
    }

    @Test
    void two_scores_on_one_link_in_the_same_moment_are_kept_and_do_not_count() {
        Survey pressed = Survey.published(api, "pressed-csat", "csat", "chat");
        String link = pressed.invite(Map.of());
        assertThat(api.submit(link, Map.of("score", "5")).status()).isEqualTo(200);
        assertThat(api.submit(link, Map.of("score", "1")).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(api.get("/api/v1/responses?counted=false&survey=" + pressed.key())
                                .json()
                                .findValuesAsText("quarantine"))
                        .containsExactly("burst", "burst"));
        assertThat(api.get("/api/v1/scores?survey=" + pressed.key()).json().findValue("n"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "-1", "6.5", "5.0", "five", "", "٣", "1e0", "99999999999999999999"})
    void a_score_that_is_none_is_refused_on_the_page_and_the_words_are_kept(String score) {
        Reply page = api.submit(survey.invite(Map.of()), Map.of("score", score, "comment", "kept as it was typed"));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("kept as it was typed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"survey\":\"chat-csat\",\"score\":6.5}                 | score",
                "{\"survey\":\"chat-csat\",\"score\":6}                   | score",
                "{\"survey\":\"chat-csat\",\"score\":\"5\"}               | score",
                "{\"survey\":\"chat-csat\"}                               | score",
                "{\"survey\":\"nothing\",\"score\":5}                     | survey",
                "{\"survey\":\"chat-csat\",\"score\":5,\"mood\":\"good\"} | mood",
                "{\"survey\":\"chat-csat\",\"score\":5,\"collectedAt\":\"yesterday\"} | collectedAt",
            })
    void a_bad_response_names_its_field(String body, String field) {
        Reply refusal = api.postRaw("/api/v1/responses", "application/json", body.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal.status()).as(refusal.body()).isBetween(400, 422);
        assertThat(refusal.json().path("field").asText()).isEqualTo(field);
        assertThat(refusal.json().path("remedy").asText()).isNotEmpty();
    }

    @Test
    void a_comment_of_a_megabyte_is_refused_on_both_ways_in() {
        String megabyte = "x".repeat(1_000_000);
        assertThat(api.submit(survey.invite(Map.of()), Map.of("score", "3", "comment", megabyte))
                        .status())
                .isEqualTo(413);
        assertThat(api.post("/api/v1/responses", Map.of("survey", survey.key(), "score", 3, "comment", megabyte))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void text_that_is_not_utf_8_is_refused_on_every_way_in() {
        byte[] form = "score=3&comment=caf%E9".getBytes(StandardCharsets.US_ASCII);
        assertThat(api.postRaw(survey.invite(Map.of()), "application/x-www-form-urlencoded", form)
                        .status())
                .isEqualTo(400);
        byte[] json =
                "{\"survey\":\"chat-csat\",\"score\":3,\"comment\":\"café\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(api.postRaw("/api/v1/responses", "application/json", json).status())
                .isEqualTo(400);
        byte[] csv = "score,comment\n3,café\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(importCsv(csv).status()).isEqualTo(400);
    }

    @Test
    void json_ten_thousand_levels_deep_is_refused() {
        byte[] deep = ("[".repeat(10_000) + "]".repeat(10_000)).getBytes(StandardCharsets.US_ASCII);
        assertThat(api.postRaw("/api/v1/responses", "application/json", deep).status())
                .isEqualTo(400);
    }

    @Test
    void a_column_that_is_not_there_is_named() {
        Reply refusal = importCsv("score,remark\n3,fine\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.body()).contains("comment").contains("remark");
    }

    @Test
    void a_broken_quote_in_row_50001_is_found_before_anything_is_stored() throws SQLException {
        String rows = IntStream.rangeClosed(1, 50_000)
                .mapToObj(row -> "4,\"row " + row + "\"\n")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
        String csv = "score,comment\n" + rows + "4,\"broken\" quote\n4,fine\n";
        Reply refusal = importCsv(csv.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal.status()).as(refusal.body()).isEqualTo(400);
        assertThat(refusal.body()).contains("50001");
        assertThat(api.get("/api/v1/imports").json().path("items")).isEmpty();
        assertThat(product.storedAnswers("channel = 'import'")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/scores?form=2026-01-01",
                "/api/v1/scores?from=yesterday",
                "/api/v1/scores?metric=happiness",
                "/api/v1/responses?limit=0",
                "/api/v1/responses?limit=501",
                "/api/v1/responses?cursor=abc",
                "/api/v1/pain-points?windw=30d",
                "/api/v1/pain-points?window=1y",
                "/api/v1/journey-map?journey=none&x=1",
                "/api/v1/surveys?stat=open",
            })
    void a_parameter_that_is_unknown_or_wrong_is_refused(String path) {
        Reply refusal = api.get(path);
        assertThat(refusal.status()).as(refusal.body()).isEqualTo(400);
        assertThat(refusal.json().path("field").asText()).isNotEmpty();
        assertThat(refusal.json().path("remedy").asText()).isNotEmpty();
    }

    @Test
    void callers_without_a_key_or_a_session_get_nothing() {
        Api stranger = new Api(api.origin(), "ek_00000000000000000000000000000000");
        Stream.of("/api/v1/scores", "/api/v1/responses", "/api/v1/surveys", "/api/v1/journeys", "/api/v1/imports")
                .forEach(
                        path -> assertThat(stranger.get(path).status()).as(path).isEqualTo(401));
        Stream.of("/", "/pain-points", "/responses", "/surveys")
                .forEach(path ->
                        assertThat(stranger.open(path).status()).as(path).isEqualTo(302));
        Stream.of("/q/metrics", "/q/health", "/Q/metrics", "/%71/metrics", "/x/../q/metrics")
                .forEach(path ->
                        assertThat(stranger.open(path).status()).as(path).isBetween(400, 404));
    }

    @Test
    void answers_beside_all_this_are_kept_and_the_logs_stay_silent_about_them() {
        Survey beside = Survey.published(api, "email-csat", "csat", "email_support");
        api.submit(
                beside.invite(Map.of("respondent", "ada@example.org")),
                Map.of("score", "4", "comment", "Sesquipedalian"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(api.get("/api/v1/responses?survey=" + beside.key())
                                .body())
                        .contains("Sesquipedalian")
                        .doesNotContain("ada@example.org"));
        assertThat(product.logs())
                .doesNotContain("Sesquipedalian")
                .doesNotContain("ada@example.org")
                .doesNotContain("kept as it was typed");
    }

    private static Reply importCsv(byte[] csv) {
        return api.postRaw("/api/v1/imports?survey=chat-csat&map=score:score&map=comment:comment", "text/csv", csv);
    }
}
