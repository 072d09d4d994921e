package dev.earshot.survey.trying;

import static dev.earshot.survey.Earshot.close;
import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.hidden;
import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static dev.earshot.survey.Earshot.with;
import static dev.earshot.survey.Earshot.withKey;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.earshot.common.testing.RealEngines;
import dev.earshot.common.testing.Staff;
import dev.earshot.survey.Answers;
import dev.earshot.survey.Contract;
import dev.earshot.survey.Messages;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever tries a survey out sees what customers see, and changes no number. */
@QuarkusTest
class TestAnswersTest {
    private static final int CHECK_VIOLATED = 3819;
    private static final String BANNER = "Test: this answer does not count.";

    @Inject
    Answers answers;

    @ConfigProperty(name = "earshot.kafka")
    String bootstrap;

    @Test
    void a_draft_is_tried_out_before_anybody_has_published_it() {
        String survey = draft();
        String link = link(survey, "draftUrl");
        manager().get("/api/v1/surveys/" + survey + "/test").then().body("url", nullValue(), "answers", equalTo(0));
        given().get("/s/" + survey).then().statusCode(404);
        given().get(link + "&lang=de").then().statusCode(200).body(containsString("Test: Diese Antwort zählt nicht."));
        answer(link, "3").then().statusCode(200).body(containsString(BANNER), containsString("Thank you"));
        assertThat(answers.counted(survey)).isEmpty();
        assertThat(tests(survey)).isEqualTo(1);
        assertThat(answers.number(
                        "SELECT survey_version FROM response r JOIN survey s ON s.id = r.survey_id WHERE s.slug = ?",
                        survey))
                .isEqualTo(1);
    }

    @Test
    void what_people_see_and_the_draft_are_tried_out_by_different_links() {
        String survey = published("csat", "delivery");
        manager()
                .body(Map.of("wording", Map.of("en", Map.of("question", "How was the unboxing?"))))
                .patch("/api/v1/surveys/" + survey)
                .then()
                .statusCode(200);
        given().get(link(survey, "draftUrl"))
                .then()
                .body(containsString("How was the unboxing?"), containsString(BANNER));
        given().get(link(survey, "url")).then().body(containsString("How satisfied are you"), containsString(BANNER));
        given().get(link(survey, "url")).then().body(not(containsString("more=1")));
        given().get("/s/" + survey).then().body(not(containsString(BANNER)));
        close(survey);
        given().get(link(survey, "url")).then().statusCode(410);
        given().get(link(survey, "draftUrl")).then().statusCode(200);
    }

    @Test
    void a_mark_that_is_not_ours_opens_nothing_and_stores_nothing() {
        String survey = published("nps", "delivery");
        String other = link(published("nps", "delivery"), "url");
        String foreign = "/s/" + survey + other.substring(other.indexOf('?'));
        for (String link :
                List.of("/s/" + survey + "?test=true", "/s/" + survey + "?test=", "/s/" + survey + "?test", foreign)) {
            given().get(link).then().statusCode(403).body(containsString("This link was changed on its way"));
            submit(link, with(hidden(given().get("/s/" + survey).asString()), "score", "9"))
                    .then()
                    .statusCode(403);
        }
        given().get("/s/no-such-survey?test=draft-x").then().statusCode(404);
        assertThat(answers.to(survey)).isEmpty();
    }

    @Test
    void the_same_form_twice_is_one_test_answer_and_may_be_corrected() {
        String survey = published("nps", "delivery");
        String link = link(survey, "url");
        Map<String, String> form = hidden(given().get(link).asString());
        for (String score : List.of("9", "9", "2", "10")) {
            submit(link, with(form, "score", score)).then().statusCode(200);
        }
        assertThat(answers.to(survey)).extracting(Answers.Stored::score).containsExactly(10);
        assertThat(answers.counted(survey)).isEmpty();
        assertThat(tests(survey)).isEqualTo(1);
    }

    @Test
    void a_form_of_a_test_cannot_be_handed_in_as_an_answer() {
        String survey = published("nps", "delivery");
        Map<String, String> form = hidden(given().get(link(survey, "url")).asString());
        submit("/s/" + survey, with(form, "score", "9")).then().statusCode(400);
        assertThat(answers.to(survey)).isEmpty();
    }

    @Test
    void nobody_can_make_a_test_answer_count() {
        String survey = published("nps", "delivery");
        answer(link(survey, "url"), "0");
        String id = answers.ids(survey).getFirst();
        manager()
                .post("/api/v1/responses/" + id + "/release")
                .then()
                .statusCode(409)
                .body("field", equalTo("id"), "detail", containsString("test answers never count"));
        Staff.request()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .post("/responses/" + id + "/release")
                .then()
                .statusCode(409);
        manager()
                .post("/api/v1/responses/" + id + "/quarantine")
                .then()
                .statusCode(200)
                .body("counted", equalTo(false), "version", equalTo(1));
        assertThatThrownBy(() -> answers.change("UPDATE response SET counted = TRUE WHERE id = UUID_TO_BIN(?)", id))
                .hasMessageContaining("error " + CHECK_VIOLATED);
        assertThat(answers.counted(survey)).isEmpty();
    }

    @Test
    void kafka_is_told_that_it_is_a_test_however_often_it_is_told() {
        String survey = published("nps", "delivery");
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String link = link(survey, "url");
        Map<String, String> form = hidden(given().get(link).asString());
        submit(link, with(form, "score", "9", "comment", "only trying"));
        submit(link, with(form, "score", "9", "comment", "only trying again"));
        Predicate<ConsumerRecord<String, String>> ours =
                message -> message.value().contains("\"" + survey + "\"");
        try (Messages messages = new Messages(bootstrap, "earshot.responses")) {
            messages.await(2, ours);
            manager().post("/api/v1/outbox/republish?since=" + before).then().statusCode(200);
            var told = messages.await(4, ours);
            assertThat(told).allSatisfy(message -> {
                assertThat(new Contract("response-event.v1.schema.json").violations(message.value()))
                        .isEmpty();
                JsonNode event = Contract.json(message.value());
                assertThat(event.path("test").asBoolean()).isTrue();
                assertThat(event.path("counted").asBoolean(true)).isFalse();
                assertThat(event.hasNonNull("quarantine")).isFalse();
            });
        }
    }

    @Test
    void who_tries_it_out_as_a_customer_leaves_the_customer_alone() {
        String survey = published("nps", "delivery");
        manager()
                .body(Map.of("quietDays", 30))
                .put("/api/v1/surveys/" + survey + "/contact-rules")
                .then()
                .statusCode(200);
        String person = fresh("person");
        String link = link(survey, "url") + "&u=" + person + "&i=order-1";
        given().get(link).then().body(not(containsString("/stop")));
        answer(link, "1").then().statusCode(200);
        String personal = invite(Map.of("survey", survey, "respondent", person, "interaction", "order-1"));
        submit(personal, Map.of("score", "9")).then().statusCode(200);
        assertThat(answers.counted(survey)).containsExactly(9);
    }

    @Test
    void test_answers_are_deleted_and_the_others_stay() {
        String survey = published("nps", "delivery");
        submit("/s/" + survey, with(hidden(given().get("/s/" + survey).asString()), "score", "9"));
        answer(link(survey, "url"), "1");
        answer(link(survey, "draftUrl"), "2");
        assertThat(Staff.request().get("/surveys").asString()).contains("data-label=\"Answers\">1<");
        manager()
                .delete("/api/v1/surveys/" + survey + "/test/answers")
                .then()
                .statusCode(200)
                .header("Location", containsString("/api/v1/respondents/erasures/"))
                .body("reason", equalTo("test"), "responses", equalTo(2), "survey", equalTo(survey));
        assertThat(tests(survey)).isZero();
        assertThat(answers.counted(survey)).containsExactly(9);
        manager().delete("/api/v1/surveys/" + survey + "/test/answers").then().body("responses", equalTo(0));
        manager().delete("/api/v1/surveys/absent/test/answers").then().statusCode(404);
    }

    @Test
    void every_snippet_comes_as_a_test_too() {
        String survey = published("csat", "delivery");
        JsonPath test = manager()
                .get("/api/v1/surveys/" + survey + "/snippets?lang=en&test=true")
                .jsonPath();
        assertThat(test.getList("items.content", String.class))
                .allMatch(content -> content.contains("test=live-")
                        || content.contains("data-test=\"live-")
                        || content.contains("earshot:" + survey)
                        || content.startsWith("<svg")
                        || content.startsWith("data:image/png"));
        assertThat(JsonPath.from(test.<String>get("items.find { it.key == 'bot' }.content"))
                        .getBoolean("answer.body.test"))
                .isTrue();
        manager()
                .get("/api/v1/surveys/" + survey + "/snippets")
                .then()
                .body("items.content.join()", not(containsString("test=")));
        manager()
                .get("/api/v1/surveys/" + survey + "/snippets?test=maybe")
                .then()
                .statusCode(400)
                .body("field", equalTo("test"));
        Staff.request()
                .get("/surveys/" + survey + "/share?test=true")
                .then()
                .statusCode(200)
                .body(containsString("For trying out"), containsString("/share/email?lang=en&amp;test=true"));
    }

    @Test
    void a_frame_on_a_website_can_be_tried_out() {
        String survey = published("csat", "delivery");
        String link = link(survey, "url").replace("/s/", "/embed/");
        answer(link, "5").then().statusCode(200).body(containsString(BANNER));
        assertThat(answers.counted(survey)).isEmpty();
        assertThat(answers.to(survey)).extracting(Answers.Stored::channel).containsExactly("embed");
    }

    @Test
    void a_program_can_hand_in_a_test_answer() {
        String survey = published("csat", "chatbot");
        intake().body(Map.of("survey", survey, "score", 1, "test", true))
                .post("/api/v1/responses")
                .then()
                .statusCode(201);
        intake().body(Map.of("survey", survey, "score", 5, "test", false))
                .post("/api/v1/responses")
                .then()
                .statusCode(201);
        assertThat(answers.counted(survey)).containsExactly(5);
        assertThat(tests(survey)).isEqualTo(1);
    }

    @Test
    void staff_find_links_and_answers_on_one_page() {
        String survey = draft();
        Staff.request().get("/surveys/" + survey).then().body(containsString("href=\"/surveys/" + survey + "/test\""));
        page(survey).then().body(containsString("There are none."), not(containsString("What people see")));
        answer(link(survey, "draftUrl"), "4");
        page(survey).then().body(containsString("1 so far"), containsString("counted=test"));
        Staff.request()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .post("/surveys/" + survey + "/test/clear")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/surveys/" + survey + "/test?cleared=1"));
        page(survey).then().body(containsString("There are none."));
    }

    @Test
    void a_draft_that_was_tried_out_is_deleted_after_its_test_answers() {
        String survey = draft();
        answer(link(survey, "draftUrl"), "4");
        manager()
                .delete("/api/v1/surveys/" + survey)
                .then()
                .statusCode(409)
                .body("detail", containsString("test answers"));
        manager().delete("/api/v1/surveys/" + survey + "/test/answers").then().statusCode(200);
        manager().delete("/api/v1/surveys/" + survey).then().statusCode(204);
    }

    @Test
    void a_closed_survey_offers_nothing_to_try_but_its_draft() {
        String survey = published("nps", "delivery");
        page(survey).then().body(containsString("Test link of what people see"));
        manager().post("/api/v1/surveys/" + survey + "/close").then().statusCode(200);
        page(survey)
                .then()
                .body(containsString("Test link of the draft"), not(containsString("Test link of what people see")));
    }

    @ParameterizedTest
    @ValueSource(strings = {RealEngines.READ_KEY, RealEngines.INTAKE_KEY})
    void keys_that_may_not_manage_learn_no_test_link(String key) {
        withKey(key).get("/api/v1/surveys/" + draft() + "/test").then().statusCode(403);
    }

    private static Response page(String survey) {
        Response page = Staff.request().get("/surveys/" + survey + "/test");
        page.then().statusCode(200);
        return page;
    }

    private static Response answer(String link, String score) {
        return submit(link, with(hidden(given().get(link).asString()), "score", score));
    }

    private static int tests(String survey) {
        return manager().get("/api/v1/surveys/" + survey + "/test").path("answers");
    }

    private static String link(String survey, String which) {
        URI url =
                URI.create(manager().get("/api/v1/surveys/" + survey + "/test").path(which));
        return url.getPath() + "?" + url.getQuery();
    }

    private static String draft() {
        String key = fresh("tried");
        manager()
                .body(Map.of("key", key, "name", key, "metric", "nps", "touchpoint", "delivery"))
                .post("/api/v1/surveys")
                .then()
                .statusCode(201);
        return key;
    }
}
