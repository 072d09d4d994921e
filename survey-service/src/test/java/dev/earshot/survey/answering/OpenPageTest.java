package dev.earshot.survey.answering;

import static dev.earshot.survey.Earshot.close;
import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.hidden;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static dev.earshot.survey.Earshot.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.earshot.survey.Answers;
import dev.earshot.survey.Answers.Stored;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OpenPageTest {
    @Inject
    Answers answers;

    @Test
    void anybody_may_answer_as_often_as_the_form_is_shown_anew() {
        String survey = published("csat", "checkout");
        for (int i = 0; i < 2; i++) {
            submit("/s/" + survey, with(form(survey), "score", "4")).then().statusCode(200);
        }
        assertThat(answers.to(survey)).extracting(Stored::channel).containsExactly("open_link", "open_link");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[2001:db8::1]:4711",
                "2001:db8::1",
                "192.0.2.7:4711",
                "unknown",
                "_hidden",
                "fe80::1%eth0",
                "1.2.3",
                "not an address",
            })
    void an_answer_is_taken_whatever_a_proxy_says_of_where_it_comes_from(String claimed) {
        String survey = published("csat", "checkout");
        given().header("X-Forwarded-For", claimed)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(with(form(survey), "score", "4"))
                .post("/s/" + survey)
                .then()
                .statusCode(200);
        assertThat(answers.to(survey)).hasSize(1);
    }

    @Test
    void the_same_form_twice_is_one_answer() {
        String survey = published("csat", "checkout");
        Map<String, String> form = form(survey);
        submit("/s/" + survey, with(form, "score", "4")).then().statusCode(200);
        submit("/s/" + survey, with(form, "score", "4", "comment", " "))
                .then()
                .statusCode(200)
                .body(containsString("Thank you"))
                .body(containsString("Your answer has been saved."));
        assertThat(answers.to(survey)).extracting(Stored::score).containsExactly(4);
    }

    @Test
    void who_goes_back_and_corrects_the_form_amends_the_answer() {
        String survey = published("csat", "checkout");
        Map<String, String> form = form(survey);
        submit("/s/" + survey, with(form, "score", "4", "comment", "fine"))
                .then()
                .statusCode(200);
        submit("/s/" + survey, with(form, "score", "1", "comment", "it broke"))
                .then()
                .statusCode(200);
        assertThat(answers.to(survey)).extracting(Stored::comment).containsExactly("it broke");
    }

    @Test
    void who_goes_back_finds_the_form_that_was_sent() {
        given().get("/s/" + published("csat", "checkout")).then().header("Cache-Control", "private, no-cache");
    }

    @Test
    void the_thanks_lead_to_the_answer_which_can_still_be_changed() {
        String survey = published("csat", "checkout");
        String thanks = submit("/s/" + survey, with(form(survey), "score", "4", "comment", "two\nlines"))
                .asString();
        String form = submit("/s/" + survey, with(hidden(thanks), "show", "en"))
                .then()
                .statusCode(200)
                .body(containsString("You have answered already"))
                .body(containsString("value=\"4\" required checked"))
                .body(containsString("two\nlines</textarea>"))
                .extract()
                .asString();
        submit("/s/" + survey, with(hidden(form)))
                .then()
                .statusCode(400)
                .body(containsString("You have answered already"), containsString("Please choose a score."));
        submit("/s/" + survey, with(hidden(form), "score", "1", "comment", "it broke"))
                .then()
                .statusCode(200);
        assertThat(answers.to(survey)).extracting(Stored::comment).containsExactly("it broke");
    }

    @Test
    void who_corrects_the_form_a_day_later_learns_that_the_first_answer_stands() {
        String survey = published("csat", "checkout");
        Map<String, String> form = form(survey);
        submit("/s/" + survey, with(form, "score", "4", "comment", "fine"))
                .then()
                .statusCode(200);
        answers.change(
                "UPDATE response SET collected_at = collected_at - INTERVAL 24 HOUR WHERE comment = 'fine'"
                        + " AND survey_id = (SELECT id FROM survey WHERE slug = ?)",
                survey);
        submit("/s/" + survey, with(form, "score", "1", "comment", "fine"))
                .then()
                .statusCode(409)
                .body(containsString("Your first answer stands"));
        assertThat(answers.to(survey)).extracting(Stored::score).containsExactly(4);
    }

    @Test
    void a_missing_score_is_told_in_a_way_that_goes_once_one_is_chosen() {
        String survey = published("csat", "checkout");
        submit("/s/" + survey, with(form(survey), "comment", "fine"))
                .then()
                .statusCode(400)
                .body(containsString("<p class=\"flaw score\" id=\"flaw\" role=\"alert\">Please choose a score."))
                .body(containsString("main:has(.scale input:checked) .flaw.score{display:none}"));
    }

    @Test
    void who_prefers_arabic_is_asked_from_right_to_left_in_arabic_throughout() {
        String survey = published("ces", "checkout");
        given().header("Accept-Language", "ar-EG,en;q=0.5")
                .get("/s/" + survey)
                .then()
                .header("Content-Language", "ar")
                .body(containsString("<html lang=\"ar\" dir=\"rtl\">"))
                .body(containsString("لقد سهّلت عليّ الشركة الحصول على ما أحتاج إليه."))
                .body(containsString("<button>إرسال</button>"));
    }

    @Test
    void a_form_without_its_identifier_is_shown_again_with_one() {
        String survey = published("csat", "checkout");
        for (Map<String, String> sent : java.util.List.of(
                Map.of("score", "4"),
                Map.of("score", "4", "form", "made up by somebody"),
                Map.of("score", "4", "form", "aaaaaaaaaaaaaaaaaaaaaA", "page", "made up as well"),
                with(form(survey), "score", "4", "form", "aaaaaaaaaaaaaaaaaaaaaA"))) {
            var page = submit("/s/" + survey, sent);
            page.then().statusCode(400).body(containsString("value=\"4\" required checked"));
            assertThat(hidden(page.asString())).containsKeys("form", "page");
        }
        assertThat(answers.to(survey)).isEmpty();
    }

    @Test
    void speaks_the_language_of_the_address_or_else_of_the_browser() {
        String survey = published("nps", "delivery");
        given().header("Accept-Language", "xx, pt-BR;q=0.9, de;q=0.5")
                .get("/s/" + survey)
                .then()
                .header("Content-Language", "pt")
                .body(containsString("<html lang=\"pt\" dir=\"ltr\""));
        given().header("Accept-Language", "pt")
                .get("/s/" + survey + "?lang=de")
                .then()
                .body(containsString("weiterempfehlen"));
        given().header("Accept-Language", ";;q=nonsense")
                .get("/s/" + survey)
                .then()
                .body(containsString("<html lang=\"en\""));
        submit("/s/" + survey, with(form(survey), "score", "4", "lang", "nl"))
                .then()
                .body(containsString("Dank u wel"));
        assertThat(answers.to(survey)).extracting(Stored::language).containsExactly("nl");
    }

    @Test
    void a_survey_in_arabic_is_drawn_from_right_to_left() {
        String survey = fresh("arabic");
        Map<String, String> wording = Map.of(
                "question", "ما مدى رضاك؟",
                "lowLabel", "غير راض",
                "highLabel", "راض جدا",
                "followUp", "لماذا؟",
                "thanks", "شكرا");
        manager()
                .body(Map.of(
                        "key",
                        survey,
                        "name",
                        "Arabic",
                        "metric",
                        "csat",
                        "touchpoint",
                        "store",
                        "wording",
                        Map.of("ar", wording),
                        "publish",
                        true))
                .post("/api/v1/surveys")
                .then()
                .statusCode(201);
        given().get("/s/" + survey).then().body(containsString("<html lang=\"ar\" dir=\"rtl\""));
    }

    @Test
    void unknown_draft_and_closed_surveys_have_friendly_pages() {
        given().get("/s/no-such-survey").then().statusCode(404).body(containsString("<h1"));
        String draft = fresh("draft");
        manager()
                .body(Map.of("key", draft, "name", "Draft", "metric", "nps", "touchpoint", "delivery"))
                .post("/api/v1/surveys")
                .then()
                .statusCode(201);
        given().get("/s/" + draft).then().statusCode(404);
        String survey = published("nps", "delivery");
        close(survey);
        given().get("/s/" + survey).then().statusCode(410).body(containsString("<h1"));
        submit("/s/" + survey, Map.of("score", "4")).then().statusCode(410);
    }

    @Test
    void words_of_a_survey_cannot_become_markup() {
        String survey = fresh("markup");
        manager()
                .body(Map.of(
                        "key",
                        survey,
                        "name",
                        "Markup",
                        "metric",
                        "csat",
                        "touchpoint",
                        "store",
                        "wording",
                        Map.of("en", Map.of("question", "<script>alert(1)</script>")),
                        "publish",
                        true))
                .post("/api/v1/surveys")
                .then()
                .statusCode(201);
        assertThat(given().get("/s/" + survey).asString())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    private static Map<String, String> form(String survey) {
        return hidden(given().get("/s/" + survey).asString());
    }
}
