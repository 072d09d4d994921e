package dev.earshot.survey;

import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.earshot.common.testing.RealEngines;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NegotiationTest {
    @Inject
    Answers answers;

    @ParameterizedTest
    @CsvSource({
        "surveys, a",
        "touchpoints, text/",
        "imports, ;;;",
        "surveys, text/html",
        "touchpoints, application/xml",
        "imports, text/csv",
        "journeys, application/json;q=0",
    })
    void who_cannot_read_json_is_told_so(String list, String accept) {
        withKey(RealEngines.MANAGE_KEY)
                .header("Accept", accept)
                .get("/api/v1/" + list)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("field", equalTo("Accept"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*", "text/html, */*;q=0.1", "application/*", "a, application/json", "application/json;v=1"})
    void everybody_else_gets_json(String accept) {
        for (String list : new String[] {"surveys", "touchpoints", "imports", "journeys"}) {
            withKey(RealEngines.MANAGE_KEY)
                    .header("Accept", accept)
                    .get("/api/v1/" + list)
                    .then()
                    .statusCode(200)
                    .contentType(ContentType.JSON);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, respondents/erasures",
        "PUT, look",
        "PUT, surveys/any/look",
        "PUT, contacts/rules",
        "POST, contacts/opt-outs",
        "POST, surveys",
        "POST, surveys/any/duplicate",
        "PATCH, journeys/main",
        "POST, invitations",
    })
    void who_sends_no_json_is_told_so(String method, String address) {
        withKey(RealEngines.MANAGE_KEY)
                .contentType("text/plain; charset=UTF-8")
                .body("{}")
                .request(method, "/api/v1/" + address)
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("title", equalTo("Unsupported Media Type"));
    }

    @Test
    void an_answer_whose_receipt_cannot_be_read_is_not_stored() {
        String survey = published("csat", "chat");
        intake().header("Accept", "a")
                .body(Map.of("survey", survey, "score", 5))
                .post("/api/v1/responses")
                .then()
                .statusCode(406);
        assertThat(answers.to(survey)).isEmpty();
    }
}
