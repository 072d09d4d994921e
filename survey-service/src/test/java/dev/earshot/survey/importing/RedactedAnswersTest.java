package dev.earshot.survey.importing;

import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static dev.earshot.survey.importing.ImportSteps.accepted;
import static dev.earshot.survey.importing.ImportSteps.finished;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.survey.Answers;
import dev.earshot.survey.Messages;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Whichever way an answer comes in, it leaves without what points at a person. */
@QuarkusTest
class RedactedAnswersTest {
    private static final String COMMENT = "Nobody called me on +49 30 1234567, write to jo@example.org";
    private static final String REDACTED = "Nobody called me on [phone], write to [mail]";

    @ConfigProperty(name = "earshot.kafka")
    String bootstrap;

    @Inject
    ObjectMapper json;

    @Inject
    Answers answers;

    @Test
    void by_link_by_api_and_by_import() {
        String survey = published("nps", "delivery");
        submit(invite(Map.of("survey", survey)), Map.of("score", "2", "comment", COMMENT))
                .then()
                .statusCode(200);
        intake().body(Map.of("survey", survey, "score", 3, "comment", COMMENT))
                .post("/api/v1/responses")
                .then()
                .statusCode(201);
        finished(accepted(survey, "", "score,comment\n4,\"" + COMMENT + "\"\n"))
                .then()
                .body("rows.imported", equalTo(1));
        assertThat(comments(survey, 2)).containsOnly(REDACTED);
        assertThat(comments("earshot.responses.history", survey, 1)).containsOnly(REDACTED);
    }

    @Test
    void the_same_words_again_are_recognised_although_they_were_redacted() {
        String survey = published("nps", "delivery");
        String link = invite(Map.of("survey", survey));
        submit(link, Map.of("score", "2", "comment", COMMENT)).then().statusCode(200);
        submit(link, Map.of("score", "2", "comment", COMMENT)).then().statusCode(200);
        assertThat(answers.number(
                        "SELECT MAX(version) FROM response WHERE survey_id = (SELECT id FROM survey WHERE slug = ?)",
                        survey))
                .isEqualTo(1);
    }

    @Test
    void a_survey_may_keep_comments_as_they_are_and_change_its_mind() {
        String survey = published("nps", "delivery");
        redact(survey, false);
        answer(survey);
        assertThat(comments(survey, 1)).containsExactly(COMMENT);
        redact(survey, true);
        answer(survey);
        assertThat(comments(survey, 2)).containsExactlyInAnyOrder(COMMENT, REDACTED);
    }

    private static void redact(String survey, boolean redact) {
        manager()
                .body(Map.of("redact", redact))
                .patch("/api/v1/surveys/" + survey)
                .then()
                .statusCode(200)
                .body("redact", equalTo(redact));
    }

    private static void answer(String survey) {
        intake().body(Map.of("survey", survey, "score", 3, "comment", COMMENT))
                .post("/api/v1/responses")
                .then()
                .statusCode(201);
    }

    private List<String> comments(String survey, int least) {
        return comments("earshot.responses", survey, least);
    }

    private List<String> comments(String topic, String survey, int least) {
        try (Messages messages = new Messages(bootstrap, topic)) {
            return messages
                    .await(
                            least,
                            message -> survey.equals(
                                    read(message.value()).path("survey").asText()))
                    .stream()
                    .map(message -> read(message.value()).get("comment").asText())
                    .toList();
        }
    }

    private JsonNode read(String message) {
        try {
            return json.readTree(message);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
