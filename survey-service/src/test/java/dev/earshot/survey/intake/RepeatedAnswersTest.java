package dev.earshot.survey.intake;

import static dev.earshot.survey.Earshot.close;
import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.earshot.survey.Answers;
import dev.earshot.survey.Answers.Stored;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comes again by its key or its interaction is one answer. */
@QuarkusTest
class RepeatedAnswersTest {
    @Inject
    Answers answers;

    @Test
    void an_interaction_spelled_with_what_cannot_be_seen_is_the_same() {
        String survey = published("csat", "chat");
        for (String spelled : List.of("o1", "o1\u200b", "o1\u00a0", "o\u00ad1")) {
            intake().body(Map.of("survey", survey, "score", 5, "interaction", spelled))
                    .post("/api/v1/responses")
                    .then()
                    .statusCode(spelled.equals("o1") ? 201 : 409);
        }
    }

    @Test
    void an_interaction_has_one_answer_whichever_way_it_comes() {
        String survey = published("csat", "chat");
        String link = invite(Map.of("survey", survey, "respondent", "ada", "interaction", "ticket-1"));
        submit(link, Map.of("score", "4")).then().statusCode(200);
        about(survey, "ada", "ticket-1").statusCode(409).body("field", equalTo("interaction"));
        about(survey, "ada", "ticket-2").statusCode(201);
        about(survey, "ada", "ticket-2").statusCode(409);
        about(survey, "bob", "ticket-2").statusCode(201);
        assertThat(answers.to(survey))
                .extracting(Stored::interaction)
                .containsExactlyInAnyOrder("ticket-1", "ticket-2", "ticket-2");
    }

    @Test
    void a_key_that_came_for_an_interaction_with_an_answer_is_still_free() {
        String survey = published("csat", "chat");
        about(survey, "ada", "ticket-1").statusCode(201);
        Map<String, Object> answer =
                Map.of("survey", survey, "score", 1, "respondent", "ada", "interaction", "ticket-1");
        intake().header("Idempotency-Key", survey)
                .body(answer)
                .post("/api/v1/responses")
                .then()
                .statusCode(409);
        intake().header("Idempotency-Key", survey)
                .body(Map.of("survey", survey, "score", 1))
                .post("/api/v1/responses")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse about(String survey, String person, String interaction) {
        return intake().body(Map.of("survey", survey, "score", 3, "respondent", person, "interaction", interaction))
                .post("/api/v1/responses")
                .then();
    }

    @Test
    void the_same_key_and_body_are_one_answer() {
        String survey = published("nps", "delivery");
        String key = fresh("key");
        Map<String, Object> body = Map.of("survey", survey, "score", 9, "comment", "once");
        String first = intake().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/responses")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", (String) null)
                .extract()
                .path("id");
        intake().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/responses")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first));
        intake().header("Idempotency-Key", key)
                .body(Map.of("survey", survey, "score", 8, "comment", "once"))
                .post("/api/v1/responses")
                .then()
                .statusCode(422)
                .body("field", equalTo("Idempotency-Key"));
        close(survey);
        intake().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/responses")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first));
        assertThat(answers.to(survey)).hasSize(1);
    }

    @Test
    void a_key_that_is_empty_or_not_alone_is_refused() {
        String survey = published("nps", "delivery");
        Map<String, Object> body = Map.of("survey", survey, "score", 9);
        for (RequestSpecification request : List.of(
                intake().header("Idempotency-Key", ""),
                intake().header("Idempotency-Key", "   "),
                intake().header("Idempotency-Key", "one", "two"))) {
            request.body(body)
                    .post("/api/v1/responses")
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("Idempotency-Key"));
        }
        assertThat(answers.to(survey)).isEmpty();
    }

    @Test
    void the_same_key_fifty_times_at_once_is_one_answer() throws Exception {
        String survey = published("nps", "delivery");
        String key = fresh("key");
        try (ExecutorService callers = Executors.newFixedThreadPool(25)) {
            List<Future<String>> ids = IntStream.range(0, 50)
                    .mapToObj(i -> callers.submit(() -> intake().header("Idempotency-Key", key)
                            .body(Map.of("survey", survey, "score", 9))
                            .post("/api/v1/responses")
                            .then()
                            .statusCode(201)
                            .extract()
                            .<String>path("id")))
                    .toList();
            String first = ids.getFirst().get();
            for (Future<String> id : ids) {
                assertThat(id.get()).isEqualTo(first);
            }
        }
        assertThat(answers.to(survey)).hasSize(1);
    }
}
