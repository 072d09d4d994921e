package dev.earshot.survey.answering;

import static dev.earshot.survey.Earshot.close;
import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.earshot.common.testing.RealEngines;
import dev.earshot.survey.Answers;
import dev.earshot.survey.Answers.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a personal link takes no answer from, each time with a page that says why. */
@QuarkusTest
@QuarkusTestResource(RealEngines.class)
class PersonalPageRefusalsTest {
    @Inject
    Answers answers;

    @ParameterizedTest
    @ValueSource(strings = {"", "11", "-1", "6.5", "5.0", "five", "٣", "1e0", "99999999999999999999", "9 ", "09", "+9"})
    void a_score_that_is_none_is_refused_and_the_words_are_kept(String score) {
        String survey = published("nps", "delivery");
        String link = invite(Map.of("survey", survey));
        submit(link, Map.of("score", score, "comment", "typed <b>once</b>"))
                .then()
                .statusCode(400)
                .body(containsString("role=\"alert\""))
                .body(containsString("typed &lt;b&gt;once&lt;/b&gt;"));
        assertThat(answers.to(survey)).isEmpty();
        submit(link, Map.of("score", "10")).then().statusCode(200);
    }

    @Test
    void a_comment_may_have_ten_thousand_code_points_and_not_one_more() {
        String survey = published("nps", "delivery");
        String link = invite(Map.of("survey", survey));
        submit(link, Map.of("score", "3", "comment", "😀".repeat(10_001)))
                .then()
                .statusCode(400)
                .body(containsString("too long"))
                .body(containsString("😀</textarea>"))
                .body(not(containsString("maxlength")));
        submit(link, Map.of("score", "3", "comment", "😀".repeat(10_000)))
                .then()
                .statusCode(200);
        assertThat(answers.to(survey)).extracting(Stored::comment).containsExactly("😀".repeat(10_000));
    }

    @Test
    void a_megabyte_is_refused_with_a_page() {
        String link = invite(Map.of("survey", published("nps", "delivery")));
        submit(link, Map.of("score", "3", "comment", "x".repeat(1_000_000)))
                .then()
                .statusCode(413)
                .body(containsString("<h1"));
    }

    @Test
    void text_that_is_not_utf_8_and_a_second_score_are_refused() {
        String survey = published("nps", "delivery");
        String link = invite(Map.of("survey", survey));
        for (String body : List.of(
                "score=3&comment=caf%E9",
                "score=3&comment=%ED%A0%80", "score=3&comment=%zz", "score=3&comment=%4", "score=9&score=1")) {
            given().contentType("application/x-www-form-urlencoded")
                    .body(body)
                    .post(link)
                    .then()
                    .statusCode(400)
                    .body(containsString("role=\"alert\""));
        }
        assertThat(answers.to(survey)).isEmpty();
    }

    @Test
    void a_form_that_is_not_a_form_is_refused() {
        String link = invite(Map.of("survey", published("nps", "delivery")));
        given().contentType("application/json")
                .body("{}")
                .post(link)
                .then()
                .statusCode(415)
                .body(containsString("<h1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/r/aaaaaaaaaaaaaaaaaaaaaA", "/r/x", "/r/..%2f..%2fq", "/r/aaaaaaaaaaaaaaaaaaaaaB"})
    void an_unknown_link_is_a_friendly_page(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404).body(containsString("<h1"));
        given().urlEncodingEnabled(false)
                .contentType("application/x-www-form-urlencoded")
                .body("score=3")
                .post(path)
                .then()
                .statusCode(404)
                .body(containsString("<h1"));
    }

    @Test
    void an_expired_link_takes_nothing() {
        String survey = published("nps", "delivery");
        String link = invite(Map.of(
                "survey", survey, "expiresAt", Instant.now().plusMillis(1500).toString()));
        Awaitility.await().until(() -> given().get(link).statusCode() == 410);
        Response late = submit(link, Map.of("score", "3"));
        late.then().statusCode(410).body(containsString("expired"));
        assertThat(answers.to(survey)).isEmpty();
    }

    @Test
    void a_link_that_leads_nowhere_any_more_says_so_as_the_survey_that_asked_and_in_the_language_it_asked_in() {
        String survey = published("nps", "delivery");
        String link = invite(Map.of("survey", survey, "language", "ar"));
        manager().body(Map.of("accent", "#7c2d12")).put("/api/v1/surveys/" + survey + "/look");
        close(survey);
        given().header("Accept-Language", "en")
                .get(link)
                .then()
                .statusCode(410)
                .header("Content-Language", "ar")
                .body(containsString("--accent:#7c2d12"));
        given().header("Accept-Language", "en").get(link + "?lang=de").then().header("Content-Language", "de");
        given().get("/s/" + survey).then().statusCode(410).body(containsString("--accent:#7c2d12"));
    }

    @Test
    void a_closed_survey_takes_nothing_until_it_is_reopened() {
        String survey = published("nps", "delivery");
        String link = invite(Map.of("survey", survey));
        given().get(link).then().statusCode(200);
        close(survey);
        given().get(link).then().statusCode(410).body(containsString("closed"));
        submit(link, Map.of("score", "3", "comment", "typed <b>meanwhile"))
                .then()
                .statusCode(410)
                .body(containsString("What you wrote was not saved"))
                .body(containsString("readonly>\ntyped &lt;b&gt;meanwhile</textarea>"));
        submit(link, Map.of("score", "3")).then().statusCode(410).body(not(containsString("<textarea")));
        manager().post("/api/v1/surveys/" + survey + "/reopen").then().statusCode(200);
        submit(link, Map.of("score", "3")).then().statusCode(200);
        assertThat(answers.to(survey)).hasSize(1);
    }
}
