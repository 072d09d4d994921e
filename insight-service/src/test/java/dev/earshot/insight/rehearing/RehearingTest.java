package dev.earshot.insight.rehearing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.earshot.common.testing.RealEngines;
import dev.earshot.common.testing.Staff;
import dev.earshot.insight.Feed;
import dev.earshot.insight.Heard;
import dev.earshot.insight.Reading;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Another model hears history: beside what stands, compared, then put in its place. */
@QuarkusTest
class RehearingTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String REHEARINGS = "/api/v1/rehearings";

    @Inject
    Feed feed;

    @Inject
    Jdbi jdbi;

    @ConfigProperty(name = "earshot.kafka")
    String bootstrap;

    private final String journey = "again-" + UUID.randomUUID();

    @AfterEach
    void leave_none_open() {
        openOnes().forEach(id -> manager().delete(REHEARINGS + "/" + id).then().statusCode(204));
    }

    @Test
    void what_another_model_hears_is_compared_before_it_counts_and_counts_after_the_switch() {
        Heard praised = Heard.in(journey).score(9).saying("It was fine in the end, I think.", 0.8, "");
        Heard missed = Heard.in(journey).score(2).saying("Nobody called me back at all.", 0.0, "");
        Heard silent = Heard.in(journey).score(5);
        feed.send(praised, missed, silent);
        feed.awaitCount(journey, 3);

        try (SecondHearing second = new SecondHearing(bootstrap)) {
            String id = start();
            JsonPath ready = awaitReady(id);
            assertThat(second.asked()).contains(praised.id(), missed.id()).doesNotContain(silent.id());
            assertThat(stage(ready))
                    .containsEntry("comments", 2)
                    .containsEntry("negativeBefore", 0.0f)
                    .containsEntry("negativeNow", 0.5f)
                    .containsEntry("polarityBefore", 0.4f)
                    .containsEntry("polarityNow", 0.0f);
            assertThat(change(id, missed))
                    .containsEntry("before", Map.of("model", "test", "sentiment", "neutral", "polarity", 0.0f))
                    .containsEntry("now", Map.of("model", "second-model", "sentiment", "negative", "polarity", -0.9f));
            assertThat(sentiment(missed)).isEqualTo("neutral");
            assertThat(Reading.page("/rehearings"))
                    .contains("All is heard", "second-model", "Nobody called me back at all.", "negative −0.90");

            switchTo(id);
        }
        assertThat(sentiment(missed)).isEqualTo("negative");
        assertThat(model(missed)).isEqualTo("second-model");
        assertThat(sentiment(praised)).isEqualTo("positive");
        assertThat(rollUp()).containsExactly(3L, 1L, 1L);
        JsonPath kept = one(openOrLast());
        assertThat(kept.getLong("switched")).isGreaterThanOrEqualTo(2);
        assertThat(stage(kept)).containsEntry("negativeNow", 0.5f);
    }

    @Test
    void an_answer_that_is_amended_meanwhile_keeps_its_newest_version() {
        Heard first = Heard.in(journey).saying("The parcel came late again.", -0.5, "");
        feed.send(first);
        feed.awaitVersion(first.id(), 1);
        try (SecondHearing second = new SecondHearing(bootstrap)) {
            String id = start();
            awaitReady(id);
            assertThat(second.asked()).contains(first.id());
            Heard amended = first.again().version(2).saying("All is fine now, thank you.", 0.3, "");
            feed.send(amended);
            feed.awaitVersion(first.id(), 2);
            switchTo(id);
        }
        assertThat(Reading.program("/api/v1/responses/" + first.id())
                        .extract()
                        .path("comment")
                        .toString())
                .startsWith("All is fine now");
    }

    @Test
    void an_answer_that_comes_in_while_all_is_ready_is_heard_too() {
        try (SecondHearing second = new SecondHearing(bootstrap)) {
            String id = start();
            awaitReady(id);
            Heard late = Heard.in(journey).saying("The box was broken.", 0.0, "");
            feed.send(late);
            await().atMost(SOON).until(() -> second.asked().contains(late.id()));
            awaitReady(id);
            assertThat(change(id, late)).containsKey("now");
        }
    }

    @Test
    void nothing_is_switched_before_all_is_heard() {
        feed.send(Heard.in(journey).saying("The parcel came late again.", -0.5, ""));
        feed.awaitCount(journey, 1);
        try (SecondHearing second = new SecondHearing(bootstrap, true)) {
            String id = start();
            await().atMost(SOON).until(() -> !second.asked().isEmpty());
            manager()
                    .post(REHEARINGS + "/" + id + "/switch")
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("Not all of history is heard yet"))
                    .body("remedy", containsString("ready"));
        }
    }

    @Test
    void a_question_is_not_asked_again_while_whoever_hears_is_away() {
        Heard first = Heard.in(journey).saying("The parcel came late again.", -0.5, "");
        feed.send(first);
        feed.awaitCount(journey, 1);
        try (SecondHearing away = new SecondHearing(bootstrap, true)) {
            String id = start();
            await().atMost(SOON).until(() -> away.asked().contains(first.id()));
            Heard late = Heard.in(journey).saying("The box was broken.", 0.0, "");
            feed.send(late);
            await().during(Duration.ofSeconds(5))
                    .atMost(SOON)
                    .until(() -> Collections.frequency(away.asked(), first.id()) == 1
                            && Collections.frequency(away.asked(), late.id()) <= 1);
            assertThat(one(id).getBoolean("ready")).isFalse();
        }
    }

    @Test
    void a_comment_that_cannot_be_heard_again_keeps_what_was_heard_of_it() {
        Heard broken = Heard.in(journey).saying("This one breaks the other model, all good.", 0.7, "");
        feed.send(broken);
        feed.awaitCount(journey, 1);
        try (SecondHearing second = new SecondHearing(bootstrap)) {
            String id = start();
            awaitReady(id);
            assertThat(second.asked()).contains(broken.id());
            switchTo(id);
        }
        assertThat(sentiment(broken)).isEqualTo("positive");
        assertThat(model(broken)).isEqualTo("test");
    }

    @Test
    void a_response_that_is_gone_meanwhile_does_not_come_back() {
        Heard gone = Heard.in(journey).score(3).saying("The parcel came late again.", -0.5, "");
        feed.send(gone);
        feed.awaitCount(journey, 1);
        try (SecondHearing second = new SecondHearing(bootstrap)) {
            String id = start();
            awaitReady(id);
            assertThat(second.asked()).contains(gone.id());
            jdbi.useHandle(handle -> handle.execute("DELETE FROM feedback WHERE journey = ?", journey));
            switchTo(id);
        }
        assertThat(jdbi.<Integer, RuntimeException>withHandle(handle -> handle.createQuery(
                                "SELECT COUNT(*) FROM feedback WHERE response_id = UUID_TO_BIN(:id)")
                        .bind("id", gone.id())
                        .mapTo(Integer.class)
                        .one()))
                .isZero();
    }

    @Test
    void there_is_one_at_a_time_and_it_can_be_discarded() {
        String id = start();
        manager().post(REHEARINGS).then().statusCode(409).body("remedy", containsString("discard"));
        manager().delete(REHEARINGS + "/" + id).then().statusCode(204);
        manager().delete(REHEARINGS + "/" + id).then().statusCode(409).body("detail", containsString("discarded"));
        assertThat(one(id).getString("state")).isEqualTo("discarded");
        start();
    }

    @Test
    void people_start_and_discard_on_the_page() {
        Staff.request().redirects().follow(false).post("/rehearings").then().statusCode(303);
        String id = openOnes().getFirst();
        assertThat(Reading.page("/rehearings")).contains("/rehearings/" + id + "/discard");
        Staff.request()
                .redirects()
                .follow(false)
                .post("/rehearings/" + id + "/discard")
                .then()
                .statusCode(303);
        assertThat(Reading.page("/rehearings")).contains("Discarded", "Hear all comments again");
    }

    @Test
    void what_does_not_exist_or_is_not_allowed_is_refused() {
        Reading.program(REHEARINGS + "/" + UUID.randomUUID()).statusCode(404);
        Reading.program(REHEARINGS + "/nonsense").statusCode(404);
        Reading.program(REHEARINGS + "?nonsense=1").statusCode(400).body("field", equalTo("nonsense"));
        Reading.program().post(REHEARINGS).then().statusCode(403);
        manager().post(REHEARINGS + "/" + UUID.randomUUID() + "/switch").then().statusCode(404);
    }

    /** Answers, negative and positive ones, as the roll-up has them. */
    private List<Long> rollUp() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT SUM(n), SUM(negative), SUM(positive) FROM score_daily WHERE journey = :journey")
                .bind("journey", journey)
                .map((row, context) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
                .one());
    }

    private static RequestSpecification manager() {
        return given().auth().preemptive().oauth2(RealEngines.MANAGE_KEY);
    }

    private static String start() {
        return manager().post(REHEARINGS).then().statusCode(202).extract().path("id");
    }

    private static JsonPath one(String id) {
        return Reading.program(REHEARINGS + "/" + id).statusCode(200).extract().jsonPath();
    }

    private static JsonPath awaitReady(String id) {
        await().atMost(SOON).until(() -> one(id).getBoolean("ready"));
        return one(id);
    }

    private static void switchTo(String id) {
        manager().post(REHEARINGS + "/" + id + "/switch").then().statusCode(202);
        await().atMost(SOON).until(() -> one(id).getString("state").equals("switched"));
    }

    private static List<String> openOnes() {
        return Reading.program(REHEARINGS).extract().path("items.findAll { it.state == 'hearing' }.id");
    }

    private static String openOrLast() {
        return Reading.program(REHEARINGS).extract().path("items[0].id");
    }

    private Map<String, Object> stage(JsonPath report) {
        return report.getMap("comparison.stages.find { it.journey == '" + journey + "' }");
    }

    private static Map<String, Object> change(String id, Heard heard) {
        return Reading.program(REHEARINGS + "/" + id + "/changes?limit=500")
                .extract()
                .jsonPath()
                .getMap("items.find { it.response == '" + heard.id() + "' }");
    }

    private static String sentiment(Heard heard) {
        return Reading.program("/api/v1/responses/" + heard.id()).extract().path("sentiment");
    }

    private static String model(Heard heard) {
        return Reading.program("/api/v1/responses/" + heard.id()).extract().path("model");
    }
}
