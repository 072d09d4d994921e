package dev.earshot.survey.answering;

import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.hidden;
import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static dev.earshot.survey.Earshot.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.earshot.survey.Answers;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.trust.LinkSignatures;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Stop asking me". */
@QuarkusTest
class StopPagesTest {
    @Inject
    Answers answers;

    @Inject
    LinkSignatures signatures;

    @Inject
    SurveyViews surveys;

    private final String ada = fresh("ada") + "@example.org";
    private String survey = "";
    private String link = "";

    @BeforeEach
    void invited() {
        survey = published("nps", "delivery");
        link = invite(Map.of("survey", survey, "respondent", ada));
    }

    @Test
    void a_person_says_stop_after_the_answer_and_no_survey_asks_them_any_more() {
        submit(link, Map.of("score", "9"))
                .then()
                .statusCode(200)
                .body(containsString("href=\"" + link + "/stop?lang=en\""));
        String page =
                given().get(link + "/stop").then().statusCode(200).extract().asString();
        assertThat(isAsked()).isTrue();
        submit(link + "/stop", hidden(page))
                .then()
                .statusCode(200)
                .body(containsString("You will not be asked any more"));
        assertThat(isAsked()).isFalse();
        given().get(link + "/stop").then().body(containsString("Ask me again"));
    }

    @Test
    void a_person_changes_their_mind() {
        submit(link + "/stop", hidden(given().get(link + "/stop").asString()));
        assertThat(isAsked()).isFalse();
        String stopped = given().get(link + "/stop").asString();
        assertThat(hidden(stopped)).containsEntry("resume", "1");
        submit(link + "/stop", hidden(stopped)).then().body(containsString("You may be asked again"));
        assertThat(isAsked()).isTrue();
    }

    @Test
    void it_looks_as_the_survey_that_asked() {
        manager().body(Map.of("accent", "#7c2d12")).put("/api/v1/surveys/" + survey + "/look");
        String page = given().get(link + "/stop")
                .then()
                .body(containsString("--accent:#7c2d12"))
                .extract()
                .asString();
        String stopped = submit(link + "/stop", hidden(page))
                .then()
                .body(containsString("--accent:#7c2d12"))
                .extract()
                .asString();
        submit(link + "/stop", hidden(stopped))
                .then()
                .body(containsString("You may be asked again"), containsString("--accent:#7c2d12"));
        String signature = signatures.sign(surveys.idOf(survey), ada, Optional.empty());
        given().get("/s/" + survey + "/stop?u=" + ada + "&g=" + signature)
                .then()
                .statusCode(200)
                .body(containsString("--accent:#7c2d12"));
    }

    @Test
    void the_form_itself_offers_it_and_speaks_the_language_of_the_reader() {
        given().header("Accept-Language", "de")
                .get(link)
                .then()
                .body(containsString("href=\"" + link + "/stop?lang=de\" rel=\"nofollow\">Nicht mehr fragen<"));
        given().header("Accept-Language", "ar").get(link + "/stop").then().body(containsString("dir=\"rtl\""));
    }

    @Test
    void who_was_asked_in_a_language_stops_in_it_whatever_the_browser_speaks() {
        String arabic = invite(Map.of("survey", survey, "respondent", fresh("leila"), "language", "ar"));
        given().header("Accept-Language", "en").get(arabic + "/stop").then().header("Content-Language", "ar");
    }

    @Test
    void the_button_of_a_mail_program_works_with_one_click() {
        submit(link + "/stop", Map.of("List-Unsubscribe", "One-Click")).then().statusCode(200);
        assertThat(isAsked()).isFalse();
    }

    @Test
    void what_only_mentions_one_click_stops_nothing() {
        submit(link + "/stop", Map.of("page", "List-Unsubscribe, then One-Click"))
                .then()
                .body(containsString("once more"));
        assertThat(isAsked()).isTrue();
    }

    @Test
    void it_may_send_the_click_in_parts_too() {
        given().multiPart("List-Unsubscribe", "One-Click")
                .post(link + "/stop")
                .then()
                .statusCode(200);
        assertThat(isAsked()).isFalse();
    }

    @Test
    void who_presses_without_the_page_is_asked_to_press_once_more() {
        String again = submit(link + "/stop", Map.of("page", "made-up"))
                .then()
                .statusCode(200)
                .body(containsString("once more"))
                .extract()
                .asString();
        submit(link + "/stop", Map.of()).then().body(containsString("once more"));
        given().header("User-Agent", "Slackbot 1.0")
                .contentType("application/x-www-form-urlencoded")
                .formParams(hidden(given().get(link + "/stop").asString()))
                .post(link + "/stop")
                .then()
                .body(containsString("once more"));
        assertThat(isAsked()).isTrue();
        submit(link + "/stop", with(hidden(again), "hand", "1"));
        assertThat(isAsked()).isFalse();
    }

    @Test
    void what_a_script_presses_is_asked_to_press_once_more() {
        submit(link + "/stop", with(hidden(given().get(link + "/stop").asString()), "hand", "0"))
                .then()
                .body(containsString("once more"));
        assertThat(isAsked()).isTrue();
    }

    @Test
    void the_stamp_of_another_person_is_no_consent() {
        String bobs = invite(Map.of("survey", survey, "respondent", "bob-" + ada));
        submit(link + "/stop", hidden(given().get(bobs + "/stop").asString()))
                .then()
                .body(containsString("once more"));
        assertThat(isAsked()).isTrue();
    }

    @Test
    void looking_at_it_never_writes() {
        for (int i = 0; i < 3; i++) {
            given().get(link + "/stop").then().statusCode(200);
            given().head(link + "/stop").then().statusCode(200);
        }
        assertThat(isAsked()).isTrue();
    }

    @Test
    void a_signed_open_link_offers_it_and_one_that_only_asserts_does_not() {
        String signature = signatures.sign(surveys.idOf(survey), ada, Optional.of("order/1 & 2"));
        String query = "?u=" + ada.replace("@", "%40") + "&i=order%2F1%20%26%202&g=" + signature;
        String stop = "/s/" + survey + "/stop" + query;
        given().urlEncodingEnabled(false)
                .get("/s/" + survey + query)
                .then()
                .statusCode(200)
                .body(containsString("href=\"" + stop.replace("&", "&amp;") + "&amp;lang=en\""));
        String page = given().urlEncodingEnabled(false)
                .get(stop)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        given().urlEncodingEnabled(false)
                .contentType("application/x-www-form-urlencoded")
                .formParams(hidden(page))
                .post(stop)
                .then()
                .body(containsString("You will not be asked any more"));
        assertThat(isAsked()).isFalse();

        given().get("/s/" + survey + "?u=bob").then().body(not(containsString("/stop")));
        given().get("/s/" + survey + "/stop?u=bob").then().statusCode(404);
        given().get("/s/" + survey + "/stop?u=bob&g=" + signature).then().statusCode(404);
        given().get("/s/absent/stop?u=bob&g=" + signature).then().statusCode(404);
    }

    @Test
    void a_link_that_names_nobody_offers_nothing_to_stop() {
        String anybody = invite(Map.of("survey", survey));
        given().get(anybody).then().body(not(containsString("/stop")));
        given().get(anybody + "/stop").then().statusCode(404);
        given().get("/r/AAAAAAAAAAAAAAAAAAAAAA/stop").then().statusCode(404);
        given().urlEncodingEnabled(false)
                .get("/r/%7B%7Btoken%7D%7D/stop")
                .then()
                .statusCode(404);
        given().get("/embed/" + survey).then().body(not(containsString("/stop")));
    }

    @Test
    void staff_see_and_lift_what_people_said() {
        submit(link + "/stop", hidden(given().get(link + "/stop").asString()));
        manager().get("/api/v1/contacts/opt-outs/" + ada).then().statusCode(200).body("by", equalTo("person"));
        manager().delete("/api/v1/contacts/opt-outs/" + ada).then().statusCode(204);
        manager().delete("/api/v1/contacts/opt-outs/" + ada).then().statusCode(404);
        assertThat(isAsked()).isTrue();
    }

    @Test
    void a_link_that_was_sent_still_works_for_who_said_stop() {
        submit(link + "/stop", hidden(given().get(link + "/stop").asString()));
        submit(link, Map.of("score", "3")).then().statusCode(200);
        assertThat(answers.counted(survey)).containsExactly(3);
        given().get(link + "/stop").then().body(containsString("Ask me again"));
    }

    private boolean isAsked() {
        int status = manager()
                .body(Map.of("survey", survey, "respondent", ada))
                .post("/api/v1/invitations")
                .statusCode();
        return status == 201;
    }
}
