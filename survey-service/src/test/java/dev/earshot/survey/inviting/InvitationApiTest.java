package dev.earshot.survey.inviting;

import static dev.earshot.survey.Earshot.close;
import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import dev.earshot.survey.Answers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationApiTest {
    @Inject
    Answers answers;

    @Test
    void a_link_expires_in_thirty_days_unless_told_otherwise() {
        String expires = manager()
                .body(Map.of("survey", published("nps", "chat")))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .body("url", matchesPattern("http://[^/]+/r/[A-Za-z0-9_-]{22}"))
                .body("id", notNullValue())
                .extract()
                .path("expiresAt");
        assertThat(Duration.between(Instant.now(), Instant.parse(expires)))
                .isBetween(Duration.ofDays(29), Duration.ofDays(30));
    }

    @Test
    void five_hundred_links_at_once_come_in_their_order() {
        String survey = published("nps", "chat");
        List<Map<String, String>> items = java.util.stream.IntStream.range(0, 500)
                .mapToObj(i -> Map.of("survey", survey, "respondent", "person-" + i, "interaction", "order-" + i))
                .toList();
        manager()
                .body(Map.of("items", items))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .body("items", hasSize(500))
                .body("items[0].interaction", equalTo("order-0"))
                .body("items[499].interaction", equalTo("order-499"));
        assertThat(answers.number(
                        "SELECT COUNT(DISTINCT token_hash) FROM invitation i JOIN survey s ON s.id = i.survey_id WHERE s.slug = ?",
                        survey))
                .isEqualTo(500);
    }

    @Test
    void one_bad_item_refuses_the_list_and_is_named() {
        String survey = published("nps", "chat");
        manager()
                .body(Map.of("items", List.of(Map.of("survey", survey), Map.of("survey", "absent"))))
                .post("/api/v1/invitations")
                .then()
                .statusCode(400)
                .body("field", equalTo("items[1].survey"));
        manager()
                .body(Map.of("items", Collections.nCopies(501, Map.of("survey", survey))))
                .post("/api/v1/invitations")
                .then()
                .statusCode(400)
                .body("field", equalTo("items"));
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM invitation i JOIN survey s ON s.id = i.survey_id WHERE s.slug = ?",
                        survey))
                .isZero();
    }

    @Test
    void what_stands_beside_a_list_is_refused_and_not_passed_over() {
        List<Map<String, String>> items = List.of(Map.of("survey", published("nps", "chat")));
        refused(Map.of("items", items, "survey", "chat"), "items");
        refused(Map.of("items", items, "channel", "email"), "items");
        refused(Map.of("items", items, "language", "fr"), "items");
        refused(Map.of("items", items, "touchpoint", "store"), "items");
        refused(Map.of("items", items, "attributes", Map.of("plan", "gold")), "items");
    }

    @Test
    void what_is_wrong_is_named() {
        String survey = published("nps", "chat");
        refused(Map.of(), "survey");
        refused(Map.of("survey", survey, "expiresAt", "2020-01-01T00:00:00Z"), "expiresAt");
        refused(Map.of("survey", survey, "expiresAt", "soon"), "expiresAt");
        refused(Map.of("survey", survey, "expiresAt", 4_000_000_000L), "expiresAt");
        refused(Map.of("survey", survey, "expiresAt", "4000000000"), "expiresAt");
        refused(Map.of("survey", survey, "language", "klingonese!"), "language");
        refused(Map.of("survey", survey, "interaction", "x".repeat(201)), "interaction");
        refused(Map.of("survey", survey, "attributes", Map.of("a b", "x")), "attributes");
        refused(Map.of("survey", survey, "external_id", "{{id}}"), "external_id");
        refused(Map.of("survey", survey, "external_id", "ada", "respondent", "bob"), "external_id");
        refused(Map.of("survey", survey, "token", "x"), "token");
        close(survey);
        refused(Map.of("survey", survey), "survey");
        intake().body(Map.of("survey", survey))
                .post("/api/v1/invitations")
                .then()
                .statusCode(403);
    }

    private static void refused(Map<String, Object> body, String field) {
        manager()
                .body(body)
                .post("/api/v1/invitations")
                .then()
                .statusCode(400)
                .body("field", equalTo(field))
                .body("remedy", notNullValue());
    }
}
