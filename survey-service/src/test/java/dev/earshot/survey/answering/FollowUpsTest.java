package dev.earshot.survey.answering;

import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.hidden;
import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.submit;
import static dev.earshot.survey.Earshot.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another question beside the comment for who is unhappy, undecided or happy. */
@QuarkusTest
class FollowUpsTest {
    private static final String WHERE_IT_CHANGES = "form:has(.low:checked) .if.low";

    @Test
    void all_questions_stand_on_the_page_and_its_style_shows_the_one_of_the_chosen_score() {
        String survey = survey(Map.of("readyFollowUps", true));
        String page = given().get("/s/" + survey + "?lang=en").asString();
        assertThat(page)
                .contains("<span class=\"any\">What is the main reason for your score?</span>")
                .contains("<span class=\"if low\">What should we improve first?</span>")
                .contains("<span class=\"if middle\">What is missing for you to recommend us?</span>")
                .contains("<span class=\"if high\">What do you value most about us?</span>")
                .contains("value=\"6\" required class=\"low\"", "value=\"7\" required class=\"middle\"")
                .contains("value=\"9\" required class=\"high\"", WHERE_IT_CHANGES);
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(20_000);
        assertThat(given().get("/s/" + survey + "?lang=en&s=3").asString())
                .contains("value=\"3\" required checked class=\"low\"");
    }

    @Test
    void who_asks_all_the_same_has_one_question() {
        String survey = survey(Map.of());
        given().get("/s/" + survey)
                .then()
                .body(not(containsString("class=\"any\"")), not(containsString("class=\"low\"")));
        manager().get("/api/v1/surveys/" + survey).then().body("wording.en.followUps", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"s, fr", "embed, ar"})
    void links_and_frames_carry_them_in_every_language(String way, String language) {
        String survey = survey(Map.of("readyFollowUps", true));
        given().get("/" + way + "/" + survey + "?lang=" + language)
                .then()
                .statusCode(200)
                .header("Content-Language", language)
                .body(containsString("<span class=\"if high\">"));
    }

    @Test
    void a_band_without_a_question_of_its_own_is_asked_what_all_are() {
        String survey = survey(Map.of(
                "wording",
                Map.of("en", Map.of("followUp", "Why?", "followUps", Map.of("low", "What <hurt>?", "high", " ")))));
        given().get("/s/" + survey)
                .then()
                .body(containsString("<span class=\"if low\">What &lt;hurt&gt;?</span>"))
                .body(containsString("<span class=\"if high\">Why?</span>"));
        manager()
                .get("/api/v1/surveys/" + survey)
                .then()
                .body("wording.en.followUps", equalTo(Map.of("low", "What <hurt>?")));
    }

    @Test
    void what_was_published_stays_and_a_copy_asks_the_same() {
        String survey = survey(Map.of("wording", Map.of("en", Map.of("followUps", Map.of("low", "First?")))));
        String link = invite(Map.of("survey", survey));
        manager()
                .body(Map.of("wording", Map.of("en", Map.of("followUps", Map.of("low", "Second?")))))
                .patch("/api/v1/surveys/" + survey)
                .then()
                .statusCode(200);
        given().get("/s/" + survey).then().body(containsString("First?"), not(containsString("Second?")));
        manager().post("/api/v1/surveys/" + survey + "/publish").then().statusCode(200);
        given().get("/s/" + survey).then().body(containsString("Second?"));
        given().get(link).then().body(containsString("First?"));
        manager()
                .post("/api/v1/surveys/" + survey + "/duplicate")
                .then()
                .statusCode(201)
                .body("wording.en.followUps.low", equalTo("Second?"))
                .body("wording.en.followUps.high", nullValue());
    }

    @Test
    void a_form_that_comes_back_keeps_the_score_and_with_it_the_question() {
        String survey = survey(Map.of("readyFollowUps", true));
        Map<String, String> form = hidden(given().get("/s/" + survey).asString());
        submit("/s/" + survey, with(form, "score", "10", "show", "de"))
                .then()
                .statusCode(200)
                .body(containsString("value=\"10\" required checked class=\"high\""))
                .body(containsString("<span class=\"if high\">Was schätzen Sie am meisten an uns?</span>"));
    }

    @Test
    void a_chatbot_is_told_what_to_ask_after_which_score() {
        String survey = survey(Map.of("readyFollowUps", true));
        JsonPath bot = JsonPath.from(manager()
                .get("/api/v1/surveys/" + survey + "/snippets?lang=en")
                .<String>path("items.find { it.key == 'bot' }.content"));
        assertThat(bot.getString("followUp.question")).isEqualTo("What is the main reason for your score?");
        assertThat(bot.<List<Integer>>get("followUp.byScore.scores.flatten()"))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(bot.getString("followUp.byScore[2].question")).isEqualTo("What do you value most about us?");
    }

    @Test
    void a_change_can_put_the_ready_ones_in() {
        String survey = survey(Map.of("wording", Map.of("en", Map.of("followUps", Map.of("low", "What hurt?")))));
        manager()
                .body(Map.of("readyFollowUps", true))
                .patch("/api/v1/surveys/" + survey)
                .then()
                .statusCode(200)
                .body("wording.en.followUps.low", equalTo("What hurt?"))
                .body("wording.en.followUps.middle", equalTo("What is missing for you to recommend us?"));
        refused(survey, Map.of("readyFollowUps", false), "body");
        refused(survey, Map.of("readyFollowUps", "yes"), "readyFollowUps");
    }

    @Test
    void what_is_wrong_is_named() {
        String survey = survey(Map.of());
        refused(survey, english(Map.of("low", "x".repeat(501))), "wording.en.followUps.low");
        refused(survey, english(Map.of("high", "a\u202eb")), "wording.en.followUps.high");
        refused(survey, english(Map.of("detractors", "What hurt?")), "wording.en.followUps.detractors");
        Map<String, String> italian =
                Map.of("question", "?", "lowLabel", "1", "highLabel", "2", "followUp", "?", "thanks", "!");
        refused(survey, Map.of("wording", Map.of("it", italian), "readyFollowUps", true), "readyFollowUps");
    }

    private static Map<String, Object> english(Map<String, String> followUps) {
        return Map.of("wording", Map.of("en", Map.of("followUps", followUps)));
    }

    private static void refused(String survey, Map<String, ?> change, String field) {
        manager()
                .body(change)
                .patch("/api/v1/surveys/" + survey)
                .then()
                .statusCode(400)
                .body("field", equalTo(field), "remedy", notNullValue());
    }

    private static String survey(Map<String, ?> more) {
        String key = fresh("by-score");
        Map<String, Object> creation = new TreeMap<>(
                Map.of("key", key, "name", key, "metric", "nps", "touchpoint", "delivery", "publish", true));
        creation.putAll(more);
        manager().body(creation).post("/api/v1/surveys").then().statusCode(201);
        return key;
    }
}
