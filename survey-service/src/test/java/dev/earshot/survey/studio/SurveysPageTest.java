package dev.earshot.survey.studio;

import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.published;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import dev.earshot.common.testing.RealEngines;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SurveysPageTest {
    @Test
    void staff_see_their_surveys_and_how_many_answered() {
        String survey = published("csat", "chat");
        intake().body(Map.of("survey", survey, "score", 5))
                .post("/api/v1/responses")
                .then()
                .statusCode(201);
        String session = given().redirects()
                .follow(false)
                .formParam("j_username", RealEngines.USER)
                .formParam("j_password", RealEngines.PASSWORD)
                .post("/j_security_check")
                .cookie("earshot-session");
        given().cookie("earshot-session", session)
                .get("/surveys")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString(survey),
                        containsString("CSAT"),
                        containsString("data-label=\"Answers\">1<"),
                        containsString("href=\"/s/" + survey + "\"")));
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
}
