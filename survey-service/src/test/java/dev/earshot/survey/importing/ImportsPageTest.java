package dev.earshot.survey.importing;

import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.importing.ImportPages.CSV;
import static dev.earshot.survey.importing.ImportPages.look;
import static dev.earshot.survey.importing.ImportPages.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.earshot.common.testing.Staff;
import dev.earshot.survey.Earshot;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportsPageTest {

    @Test
    void a_survey_is_chosen_by_nobody_but_the_person_or_the_link() {
        String survey = published("csat", "store");
        assertThat(look("/imports"))
                .contains("<option value=\"\">Choose…</option>")
                .doesNotContain(" selected");
        assertThat(look("/imports?survey=" + survey)).contains("value=\"" + survey + "\" selected");
    }

    @Test
    void a_bad_file_gets_a_clear_page_and_the_survey_stays_chosen() {
        String survey = published("csat", "store");
        refused(survey, "", "The file is empty.");
        refused(survey, "PK\u0003\u0004", "The workbook is broken");
        refused(survey, "9\n3\n", "holds no names of columns");
        refused(
                survey,
                "2025-04-01 10:00;9;Sehr gut, danke\n2025-04-02 11:00;3;Zu spät\n",
                "holds no names of columns");
        refused(survey, "score,comment\n5,\"open\n", "a quote is opened and never closed");
        refused(
                survey,
                "Datum;Note;Grund\n1;5;\"open\n2;4;x\n",
                "row 2 (1 below the header), column 3 (“Grund”), a quote is opened");
        Staff.request()
                .redirects()
                .follow(false)
                .multiPart("survey", survey)
                .post("/imports")
                .then()
                .statusCode(400)
                .body(allOf(containsString("No file is chosen."), containsString("value=\"" + survey + "\" selected")));
        upload("", "a.csv", CSV.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body(containsString("No survey is chosen."));
        upload("nowhere", "a.csv", CSV.getBytes(StandardCharsets.UTF_8)).then().statusCode(400);
    }

    @Test
    void only_staff_come_in() {
        RestAssured.given().redirects().follow(false).get("/imports").then().statusCode(not(equalTo(200)));
        Earshot.manager().redirects().follow(false).get("/imports").then().statusCode(403);
    }

    private static void refused(String survey, String file, String why) {
        upload(survey, "bad.csv", file.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body(allOf(containsString(why), containsString("value=\"" + survey + "\" selected")));
    }
}
