package dev.earshot.survey.studio;

import static dev.earshot.survey.Earshot.close;
import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.published;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.earshot.common.testing.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SurveysPageTest {
    @ConfigProperty(name = "earshot.url")
    String origin;

    @Test
    void staff_see_their_surveys_where_they_ask_and_how_many_answered() {
        String survey = published("csat", "chat");
        intake().body(Map.of("survey", survey, "score", 5))
                .post("/api/v1/responses")
                .then()
                .statusCode(201);
        staff().statusCode(200)
                .body(allOf(
                        containsString(survey),
                        containsString("CSAT"),
                        containsString("<span>Chat <span class=\"faint small\">Retention<"),
                        containsString("data-label=\"Answers\">1<"),
                        containsString("href=\"/s/" + survey + "\"")));
    }

    @Test
    void the_address_to_share_is_whole_while_the_survey_is_open() {
        String survey = published("nps", "delivery");
        String field = "<input readonly value=\"" + origin + "/s/" + survey + "\"";
        staff().body(containsString(field));
        close(survey);
        staff().body(not(containsString(field)));
    }

    @Test
    void it_tells_how_to_make_publish_and_invite_by_api() {
        staff().body(allOf(
                containsString("curl -s " + origin + "/api/v1/surveys -H"),
                containsString("-d '{\"key\":\"my-survey\","),
                containsString(origin + "/api/v1/surveys/my-survey/publish"),
                containsString("curl -s " + origin + "/api/v1/invitations -H"),
                containsString("<code>delivery</code>")));
        given().get("/surveys/copy.js").then().statusCode(200);
    }

    @Test
    void it_leads_to_the_page_that_makes_the_links_of_a_mailing() {
        staff().body(containsString(
                "Links for a whole mailing, one per person, are made on a survey's page <em>Share</em>"));
    }

    @Test
    void strangers_are_led_to_the_login() {
        given().redirects()
                .follow(false)
                .get("/surveys")
                .then()
                .statusCode(302)
                .header("Location", containsString("/login"));
        given().get("/surveys/studio.css").then().statusCode(200);
    }

    private static ValidatableResponse staff() {
        return Staff.request().get("/surveys").then();
    }
}
