package dev.earshot.survey.erasing;

import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.earshot.common.testing.Staff;
import dev.earshot.survey.Answers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RetentionTest {
    @Inject
    Answers answers;

    @Inject
    RetentionJob job;

    @Test
    void answers_are_erased_when_they_are_older_than_their_survey_keeps_them() {
        String survey = published("nps", "delivery");
        String other = published("nps", "delivery");
        handIn(survey, Duration.ofDays(31));
        handIn(survey, Duration.ofDays(29));
        handIn(other, Duration.ofDays(31));
        String link = invite(Map.of("survey", survey));
        keep(survey, "30").then().statusCode(200).body("retentionDays", equalTo(30));

        job.look();
        job.look();
        await().atMost(Duration.ofSeconds(20)).until(() -> answers.to(survey).size() == 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> told(survey) == 1);
        assertThat(answers.to(other)).hasSize(1);
        io.restassured.RestAssured.given().get(link).then().statusCode(200);
        job.look();
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM erasure e JOIN survey s ON s.id = e.survey_id WHERE s.slug = ?", survey))
                .isEqualTo(1);
    }

    @Test
    void without_a_retention_answers_are_kept_for_ever() {
        String survey = published("nps", "delivery");
        manager().get("/api/v1/surveys/" + survey).then().body("retentionDays", nullValue());
        keep(survey, "1");
        keep(survey, "null").then().statusCode(200).body("retentionDays", nullValue());
        handIn(survey, Duration.ofDays(10_000));
        job.look();
        assertThat(answers.to(survey)).hasSize(1);
    }

    @Test
    void the_page_asks_before_answers_that_are_older_go() {
        String survey = published("nps", "delivery");
        handIn(survey, Duration.ofDays(31));
        handIn(survey, Duration.ofDays(29));
        change(survey, "30")
                .statusCode(409)
                .body(containsString("1 answer is older than that now"))
                .body(containsString("name=\"eraseOlder\" value=\"30\""));
        manager().get("/api/v1/surveys/" + survey).then().body("retentionDays", nullValue());
        change(survey, "20", "eraseOlder", "30").statusCode(409).body(containsString("2 answers are older"));
        change(survey, "60").statusCode(303);
        change(survey, "30", "eraseOlder", "30").statusCode(303);
        change(survey, "30").statusCode(303);
        change(survey, "365").statusCode(303);
        change(survey, "0").statusCode(400).body(containsString("retentionDays-flaw"));
    }

    private static ValidatableResponse change(String survey, String days, String... more) {
        Map<String, String> form = Map.of("name", "Kept", "defaultLanguage", "en", "retentionDays", days);
        return Staff.request()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(with(form, more))
                .post("/surveys/" + survey)
                .then();
    }

    @Test
    void what_is_left_out_of_a_change_stays() {
        String survey = published("nps", "delivery");
        keep(survey, "90");
        manager()
                .body(Map.of("name", "Renamed"))
                .patch("/api/v1/surveys/" + survey)
                .then()
                .statusCode(200)
                .body("retentionDays", equalTo(90));
    }

    @Test
    void a_new_survey_may_say_it_at_once() {
        String key = fresh("kept");
        manager()
                .body("{\"key\":\"" + key
                        + "\",\"name\":\"Kept\",\"metric\":\"nps\",\"touchpoint\":\"chat\",\"retentionDays\":365}")
                .post("/api/v1/surveys")
                .then()
                .statusCode(201)
                .body("retentionDays", equalTo(365));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "36501", "1.5", "\"30\"", "true", "[]", "99999999999"})
    void nonsense_is_refused_by_name(String days) {
        String survey = published("nps", "delivery");
        keep(survey, days)
                .then()
                .statusCode(400)
                .body("field", equalTo("retentionDays"))
                .body("remedy", containsString(""));
        manager().get("/api/v1/surveys/" + survey).then().body("retentionDays", nullValue());
    }

    private static io.restassured.response.Response keep(String survey, String days) {
        return manager().body("{\"retentionDays\":" + days + "}").patch("/api/v1/surveys/" + survey);
    }

    private static void handIn(String survey, Duration ago) {
        intake().body(Map.of(
                        "survey",
                        survey,
                        "score",
                        3,
                        "collectedAt",
                        Instant.now().minus(ago).toString()))
                .post("/api/v1/responses")
                .then()
                .statusCode(201);
    }

    private long told(String survey) {
        return answers.number(
                "SELECT COALESCE(SUM(e.responses), 0) FROM erasure e JOIN survey s ON s.id = e.survey_id"
                        + " WHERE s.slug = ? AND e.told_at IS NOT NULL",
                survey);
    }
}
