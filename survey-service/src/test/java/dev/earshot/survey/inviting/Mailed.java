package dev.earshot.survey.inviting;

import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;

import dev.earshot.survey.Answers;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** What tests of mailings have in common: a survey of their own, and the invitations to it. */
abstract class Mailed {
    @Inject
    Answers answers;

    String survey = "";

    @BeforeEach
    void publish() {
        survey = published("nps", "delivery");
    }

    /** A list that a program sends. */
    static Response csv(String query, String list) {
        return manager().contentType("text/csv; charset=UTF-8").body(list).post("/api/v1/invitations/bulk" + query);
    }

    long invitations() {
        return answers.number(
                "SELECT COUNT(*) FROM invitation WHERE survey_id = (SELECT id FROM survey WHERE slug = ?)", survey);
    }
}
