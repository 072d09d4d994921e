package dev.earshot.insight.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.earshot.common.testing.Staff;
import dev.earshot.insight.Feed;
import dev.earshot.insight.Heard;
import dev.earshot.insight.Reading;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ResponsesTest {
    @Inject
    Feed feed;

    @Inject
    Jdbi jdbi;

    private final String journey = "responses-" + UUID.randomUUID();

    @BeforeEach
    void describe() {
        feed.describe(journey, 1, "Responses");
    }

    @Test
    void a_comment_in_a_language_that_is_not_scored_says_so() {
        Heard german = Heard.in(journey).score(3).unscored("Das Paket kam zwei Wochen zu spät.", "de");
        feed.send(german);
        feed.awaitCount(journey, 1);
        assertThat(Reading.page("/responses/" + german.id()))
                .contains("not scored: German", "<dt>Language</dt><dd>German</dd>", "Parcel delivery", "open link")
                .contains("<dt>Survey</dt><dd>Delivery</dd>")
                .doesNotContain("<dt>Version</dt>", "Z</time>");
        assertThat(Reading.page("/responses?journey=" + journey)).contains("not scored: German");
    }

    @Test
    void an_amended_response_shows_what_it_said_before_until_it_is_erased() {
        Heard first = Heard.in(journey).score(3);
        Heard third = first.again()
                .version(3)
                .score(9)
                .earlier(1, 3, "Two weeks <late>.")
                .earlier(2, 6, "It came after all.");
        feed.send(first, third);
        feed.awaitVersion(first.id(), 3);
        assertThat(Reading.page("/responses/" + first.id()))
                .contains(
                        "What it said before",
                        "Two weeks &lt;late&gt;.",
                        "It came after all.",
                        "4 Mar 2026, 10:15 UTC");
        Reading.program("/api/v1/responses/" + first.id() + "/earlier")
                .body("items.version", equalTo(List.of(1, 2)))
                .body("items.score", equalTo(List.of(3, 6)))
                .body("items[0].comment", equalTo("Two weeks <late>."));
        feed.send(third.again().version(4).score(10).earlier(3, 9, "Fine now."));
        feed.awaitVersion(first.id(), 4);
        Reading.program("/api/v1/responses/" + first.id() + "/earlier")
                .body("items.version", equalTo(List.of(1, 2, 3)));

        UUID erasure = UUID.randomUUID();
        feed.erase(erasure, first);
        feed.awaitErased(erasure, 1);
        int left = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT COUNT(*) FROM earlier_version WHERE response_id = UUID_TO_BIN(:id)")
                .bind("id", first.id())
                .mapTo(Integer.class)
                .one());
        assertThat(left).isZero();
    }

    @Test
    void what_was_chosen_in_another_journey_is_dropped_with_it() {
        String other = "responses-" + UUID.randomUUID();
        feed.describe(other, 1, "Another", "survey-of-" + other);
        Heard answer = Heard.in(journey).score(3);
        feed.send(answer);
        feed.awaitCount(journey, 1);
        assertThat(Reading.page(
                        "/responses?journey=" + journey + "&stage=&touchpoint=delivery&survey=survey-of-" + other))
                .contains(answer.id())
                .doesNotContain("survey-of-");
        Staff.request()
                .get("/responses?journey=" + journey + "&survey=misspelt")
                .then()
                .statusCode(400);
        Reading.program("/api/v1/responses?journey=" + journey + "&survey=survey-of-" + other)
                .statusCode(400);
    }

    @Test
    void answers_in_quarantine_are_shown_apart_with_what_they_would_change() {
        for (int i = 0; i < 6; i++) {
            feed.send(Heard.in(journey).score(10));
        }
        Heard suspect = Heard.in(journey).score(0).counted(false).with("quarantine", "too_fast");
        feed.send(suspect);
        feed.awaitCount(journey, 7);
        Reading.program("/api/v1/responses?journey=" + journey + "&counted=false")
                .body("items.id", contains(suspect.id()))
                .body("items[0].quarantine", equalTo("too_fast"));
        Reading.program("/api/v1/responses?journey=" + journey + "&counted=true")
                .body("items", hasSize(6));
        Reading.program("/api/v1/scores?journey=" + journey).body("items[0].score.n", equalTo(6));
        Reading.program("/api/v1/scores?journey=" + journey + "&quarantined=included")
                .body("items[0].score.n", equalTo(7))
                .body("items[0].score.counts.detractors", equalTo(1));
        assertThat(Reading.page("/responses?journey=" + journey + "&counted=false"))
                .contains("sent faster than anybody reads", "What they would change", "n 6", "n 7");
        assertThat(Reading.page("/responses/" + suspect.id()))
                .contains("in quarantine: sent faster than anybody reads", "/release\"><button>Count this answer");
        String release = "action=\"/responses/" + suspect.id() + "/release?counted=false\"";
        assertThat(Reading.page("/responses?journey=" + journey + "&counted=false"))
                .contains("href=\"/responses/" + suspect.id() + "?counted=false\"", ">Look at it</a>", release);
        assertThat(Reading.page("/responses?journey=" + journey)).doesNotContain("Look at it", "/release");
        assertThat(Reading.page("/responses/" + suspect.id() + "?counted=false"))
                .contains("?journey=" + journey + "&amp;counted=false\">← Responses in quarantine", release);
    }

    @Test
    void test_answers_are_shown_as_such_and_change_nothing_whatever_is_asked_for() {
        for (int i = 0; i < 6; i++) {
            feed.send(Heard.in(journey).score(10));
        }
        Heard test = Heard.in(journey).score(0).counted(false);
        feed.send(test);
        feed.awaitCount(journey, 7);
        Reading.program("/api/v1/responses?journey=" + journey + "&counted=test")
                .body("items.id", contains(test.id()))
                .body("items[0].test", equalTo(true), "items[0].counted", equalTo(false));
        Reading.program("/api/v1/responses?journey=" + journey + "&counted=false")
                .body("items", hasSize(0));
        Reading.program("/api/v1/responses?journey=" + journey + "&counted=true")
                .body("items", hasSize(6), "items[0].test", nullValue());
        for (String quarantined : List.of("", "&quarantined=included")) {
            Reading.program("/api/v1/scores?journey=" + journey + quarantined)
                    .body("items[0].score.n", equalTo(6), "items[0].score.counts.detractors", equalTo(0));
        }
        assertThat(Reading.page("/responses?journey=" + journey + "&counted=test"))
                .contains("Somebody tried a survey out.", "<span class=\"badge warn\">test</span>");
        assertThat(Reading.page("/responses/" + test.id()))
                .contains("never: a test answer")
                .doesNotContain("/release", "Take out of the scores");
    }

    @Test
    void who_is_only_said_to_have_answered_is_shown_apart() {
        Heard asserted = Heard.in(journey).score(9).with("identity", "asserted");
        feed.send(
                asserted,
                Heard.in(journey).score(8).with("identity", "signed"),
                Heard.in(journey).score(7));
        feed.awaitCount(journey, 3);
        Reading.program("/api/v1/responses?journey=" + journey + "&identity=asserted")
                .body("items.id", contains(asserted.id()))
                .body("items[0].identity", equalTo("asserted"));
        assertThat(Reading.page("/responses?journey=" + journey + "&identity=asserted"))
                .contains("<span class=\"badge\">asserted</span>");
        assertThat(Reading.page("/responses/" + asserted.id())).contains("anybody could have written that");
    }

    @Test
    void who_released_an_answer_waits_for_its_new_version() {
        Heard suspect = Heard.in(journey).score(2).counted(false).with("quarantine", "burst");
        feed.send(suspect);
        feed.awaitVersion(suspect.id(), 1);
        Thread.ofVirtual()
                .start(() -> feed.send(suspect.version(2).counted(true).with("quarantine", null)));
        assertThat(Reading.page("/responses/" + suspect.id() + "?version=2"))
                .contains("<dt>In the scores</dt><dd>yes</dd>", "Take out of the scores")
                .contains("<dt>Version</dt><dd>2 ", "← All responses")
                .doesNotContain("Changed");
    }

    @Test
    void a_decision_that_waits_behind_a_backlog_is_said_to_be_taken() {
        Heard suspect = Heard.in(journey).score(2).counted(false).with("quarantine", "burst");
        feed.send(suspect);
        feed.awaitVersion(suspect.id(), 1);
        assertThat(Reading.page("/responses/" + suspect.id() + "?version=2&counted=false"))
                .contains("The decision is taken.", "?version=2&amp;counted=false", "no, in quarantine")
                .doesNotContain("Count this answer");
        assertThat(Reading.page("/responses/" + suspect.id() + "?version=1"))
                .contains("Count this answer")
                .doesNotContain("The decision is taken.");
    }

    @Test
    void days_between_which_there_is_none_are_refused_by_name() {
        Reading.program("/api/v1/responses?from=2026-03-02&to=2026-03-01")
                .statusCode(400)
                .body("field", equalTo("from"), "remedy", containsString("`to`"));
        Reading.program("/api/v1/responses?from=2026-03-01&to=2026-03-01").statusCode(200);
    }

    @Test
    void pages_have_no_gaps_and_no_repeats_while_answers_are_added() {
        List<String> first = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            // several share one moment, so that the id has to decide
            Heard heard = Heard.in(journey).score(5).with("collectedAt", "2026-01-01T00:00:0" + i % 10 + ".000Z");
            first.add(heard.id());
            feed.send(heard);
        }
        feed.awaitCount(journey, 45);
        List<String> seen = new ArrayList<>();
        String cursor = null;
        int page = 0;
        do {
            var request = Reading.program().queryParam("journey", journey).queryParam("limit", 7);
            JsonPath read = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/responses")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(read.getList("items.id"));
            cursor = read.getString("next");
            feed.send(Heard.in(journey).score(5).with("collectedAt", "2026-02-01T00:00:00.000Z"));
            page++;
            feed.awaitCount(journey, 45 + page);
        } while (cursor != null);
        assertThat(seen).hasSize(45).containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void changes_come_in_the_order_in_which_they_were_made() {
        Instant before = Instant.now();
        Heard one = Heard.in(journey).score(1);
        Heard other = Heard.in(journey).score(2);
        feed.send(one);
        feed.awaitVersion(one.id(), 1);
        feed.send(other);
        feed.awaitVersion(other.id(), 1);
        feed.send(one.again().version(2).score(9));
        feed.awaitVersion(one.id(), 2);
        Reading.program()
                .queryParam("journey", journey)
                .queryParam("changedSince", before.minusSeconds(5).toString())
                .get("/api/v1/responses")
                .then()
                .body("items.id", contains(other.id(), one.id()))
                .body("items.score", contains(2, 9))
                .body("next", nullValue());
    }

    @Test
    void filters_narrow_the_list() {
        Heard late = Heard.in(journey).score(1).saying("Where is my parcel, it never came.", -0.8, "delivery");
        Heard dear = Heard.in(journey)
                .with("stage", "purchase")
                .with("touchpoint", "checkout")
                .score(9)
                .saying("What a bargain that was for me.", 0.8, "price");
        feed.send(late, dear);
        feed.awaitCount(journey, 2);
        found("theme", "delivery").body("items.id", contains(late.id()));
        found("stage", "purchase").body("items.id", contains(dear.id()));
        found("touchpoint", "checkout").body("items.id", contains(dear.id()));
        found("sentiment", "negative")
                .body("items.id", contains(late.id()))
                .body("items[0].metric", equalTo("nps@1"))
                .body("items[0].themes.key", contains("delivery"))
                .body("items[0].comment", equalTo("Where is my parcel, it never came."));
        feed.send(Heard.in(journey).with("stage", "unboxing").score(7));
        feed.awaitCount(journey, 3);
        found("stage", "unboxing").body("items", hasSize(1));
        found("metric", "csat").body("items", hasSize(0));
        found("from", "2026-01-01").body("items", hasSize(3));
        found("to", "2026-01-01").body("items", hasSize(0));
        found("to", "9999-12-31").body("items", hasSize(3));
        found("from", "0001-01-01").body("items", hasSize(3));
        found("to", "0001-01-01").body("items", hasSize(0));
        found("from", "9999-12-31").body("items", hasSize(0));
        found("changedSince", "0001-01-01T00:00:00Z").body("items", hasSize(3));
        found("changedSince", "9999-12-31T00:00:00Z").body("items", hasSize(0));
        Reading.program("/api/v1/responses/" + late.id()).statusCode(200).body("score", equalTo(1));
    }

    @Test
    void the_link_to_a_survey_shows_its_answers_and_no_others_in_its_journey() {
        String survey = "survey-" + UUID.randomUUID();
        feed.describe(journey, 2, "Responses", survey);
        Heard asked = Heard.in(journey).with("survey", survey).score(4).unscored("Nur diese Umfrage.", "de");
        Heard other = Heard.in(journey).score(5).unscored("Die andere Umfrage.", "de");
        feed.send(asked, other);
        feed.awaitCount(journey, 2);
        assertThat(Reading.page("/responses?survey=" + survey))
                .contains("Nur diese Umfrage.", "<option value=\"" + survey + "\" selected>")
                .contains("<option value=\"" + journey + "\" selected>")
                .doesNotContain("Die andere Umfrage.");
        assertThat(Reading.page("/responses?journey=" + journey + "&survey="))
                .contains("Nur diese Umfrage.", "Die andere Umfrage.");
        assertThat(Reading.page("/responses?journey=" + journey + "&survey=" + survey + "&sentiment=negative"))
                .contains("No responses fit");
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0, 1 to 500",
        "limit, 501, 1 to 500",
        "limit, ten, 1 to 500",
        "limit, 01, 1 to 500",
        "limit, ٥, 1 to 500",
        "limit, '', leave it out",
        "from, '', leave it out",
        "limit, 1&limit=2, once",
        "cursor, nonsense, next",
        "from, yesterday, 2026-03-01",
        "to, 2026-13-01, 2026-03-01",
        "from, -999999999-01-01, 2026-03-01",
        "to, -999999999-01-01, 2026-03-01",
        "to, %2B10000-01-01, 2026-03-01",
        "changedSince, %2B999999999-01-01T00:00:00Z, 2026-03-01T08:00:00Z",
        "changedSince, 2026-03-01, 2026-03-01T08:00:00Z",
        "metric, stars, 'nps, csat, ces'",
        "sentiment, angry, 'negative, neutral, positive'",
        "journey, nowhere, 'Use one of'",
        "stage, moon, retention",
        "touchpoint, moon, checkout",
        "survey, moon, delivery-nps",
        "theme, moon, delivery",
        "identity, guessed, 'signed, asserted'",
        "counted, maybe, 'true, false'",
        "colour, red, 'changedSince, counted, cursor'",
    })
    void what_is_not_understood_is_refused_by_name(String name, String value, String remedy) {
        Reading.program("/api/v1/responses?" + name + "=" + value)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(name))
                .body("remedy", containsString(remedy));
    }

    @Test
    void an_unknown_response_is_not_found() {
        Reading.program("/api/v1/responses/" + UUID.randomUUID()).statusCode(404);
        Reading.program("/api/v1/responses/not-an-id").statusCode(404);
    }

    private io.restassured.response.ValidatableResponse found(String name, String value) {
        return Reading.program()
                .queryParam("journey", journey)
                .queryParam(name, value)
                .get("/api/v1/responses")
                .then()
                .statusCode(200);
    }
}
