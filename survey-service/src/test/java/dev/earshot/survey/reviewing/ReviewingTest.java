package dev.earshot.survey.reviewing;

import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.earshot.common.testing.Staff;
import dev.earshot.survey.Answers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff count suspect answers after all, and take answers out of the scores. */
@QuarkusTest
class ReviewingTest {
    @Inject
    Answers answers;

    private String survey = "";
    private String link = "";
    private String suspect = "";

    @BeforeEach
    void somebodyFillsInWhatPeopleDoNotSee() {
        survey = published("nps", "delivery");
        link = invite(Map.of("survey", survey, "respondent", "ada", "interaction", "order-1"));
        submit(link, Map.of("score", "0", "website", "https://example.org"))
                .then()
                .statusCode(200);
        assertThat(answers.quarantined(survey, "honeypot")).containsExactly(0);
        suspect = answers.ids(survey).getFirst();
    }

    @Test
    void a_suspect_answer_can_be_counted_and_taken_out_again() {
        manager()
                .post("/api/v1/responses/" + suspect + "/release")
                .then()
                .statusCode(200)
                .body("counted", equalTo(true))
                .body("version", equalTo(2));
        assertThat(answers.counted(survey)).containsExactly(0);
        given().get(link).then().body(containsString("You have answered already"));
        manager().post("/api/v1/responses/" + suspect + "/release").then().body("version", equalTo(2));
        manager()
                .post("/api/v1/responses/" + suspect + "/quarantine")
                .then()
                .statusCode(200)
                .body("counted", equalTo(false))
                .body("version", equalTo(3));
        assertThat(answers.counted(survey)).isEmpty();
        assertThat(answers.quarantined(survey, "by_staff")).containsExactly(0);
    }

    @Test
    void who_releases_an_answer_by_hand_is_led_to_it_and_finds_back_to_the_list() {
        String response = "/responses/" + suspect;
        pressed(response + "/release?counted=false")
                .statusCode(303)
                .header("Location", endsWith(response + "?version=2&counted=false"));
        pressed(response + "/quarantine").statusCode(303).header("Location", endsWith(response + "?version=3"));
    }

    @Test
    void of_two_answers_to_one_link_only_one_can_be_counted() {
        submit(link, Map.of("score", "9", "hand", "1")).then().statusCode(200);
        assertThat(answers.counted(survey)).containsExactly(9);
        manager()
                .post("/api/v1/responses/" + suspect + "/release")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("only one can"));
        assertThat(answers.counted(survey)).containsExactly(9);
    }

    @Test
    void it_is_for_managers_and_for_answers_that_exist() {
        manager()
                .post("/api/v1/responses/" + UUID.randomUUID() + "/release")
                .then()
                .statusCode(404);
        manager().post("/api/v1/responses/none/release").then().statusCode(404);
        intake().post("/api/v1/responses/" + UUID.randomUUID() + "/release")
                .then()
                .statusCode(403);
        given().contentType(ContentType.URLENC)
                .redirects()
                .follow(false)
                .post("/responses/" + UUID.randomUUID() + "/release")
                .then()
                .statusCode(403)
                .body(containsString("You are not logged in any more"));
    }

    private static ValidatableResponse pressed(String button) {
        return Staff.request()
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .post(button)
                .then();
    }
}
