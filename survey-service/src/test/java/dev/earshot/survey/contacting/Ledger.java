package dev.earshot.survey.contacting;

import static dev.earshot.survey.Earshot.manager;

import dev.earshot.survey.Answers;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** The contact ledger as programs use it. */
final class Ledger {
    private Ledger() {}

    static ValidatableResponse ask(String survey, String person) {
        return manager()
                .body(Map.of("survey", survey, "respondent", person))
                .post("/api/v1/invitations")
                .then();
    }

    static void rules(String survey, Map<String, Object> rules) {
        manager()
                .body(rules)
                .put("/api/v1/surveys/" + survey + "/contact-rules")
                .then()
                .statusCode(200);
    }

    /** How many were not asked for a reason. */
    static long noted(Answers answers, String survey, String reason) {
        return answers.number(
                "SELECT COUNT(*) FROM not_asked n JOIN survey s ON s.id = n.survey_id WHERE s.slug = ? AND n.reason = ?",
                survey,
                reason);
    }
}
