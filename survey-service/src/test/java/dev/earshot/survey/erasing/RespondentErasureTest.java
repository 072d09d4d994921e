package dev.earshot.survey.erasing;

import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static dev.earshot.survey.Earshot.withKey;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.earshot.common.testing.RealEngines;
import dev.earshot.survey.Answers;
import dev.earshot.survey.Contract;
import dev.earshot.survey.Messages;
import dev.earshot.survey.privacy.KeyedHash;
import dev.earshot.survey.recording.Sought;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RespondentErasureTest {
    @Inject
    Answers answers;

    @Inject
    Erasing erasing;

    @Inject
    KeyedHash hash;

    @ConfigProperty(name = "earshot.kafka")
    String bootstrap;

    private final ExecutorService crowd = Executors.newFixedThreadPool(9);

    private final String ada = fresh("ada") + "@example.org";

    @AfterEach
    void dismiss() {
        crowd.shutdownNow();
    }

    @Test
    void a_person_is_gone_from_answers_invitations_and_events_and_nobody_else_is() {
        String survey = published("nps", "delivery");
        String link = invite(Map.of("survey", survey, "respondent", ada, "attributes", Map.of("plan", "gold")));
        submit(link, Map.of("score", "3", "comment", "Ada was here.")).then().statusCode(200);
        String unanswered = invite(Map.of("survey", survey, "respondent", ada));
        String handedIn = handIn(survey, ada);
        String other = handIn(survey, fresh("bob"));

        Response receipt = erase(ada);
        receipt.then()
                .statusCode(200)
                .body("reason", equalTo("respondent"))
                .body("responses", equalTo(2))
                .body("invitations", equalTo(2))
                .body("requestedAt", notNullValue())
                .body("erasedAt", notNullValue())
                .body("confirmations", equalTo("/api/v1/responses/erased?erasure=" + receipt.path("id")));
        assertThat(receipt.asString()).doesNotContain(ada);

        assertThat(answers.to(survey)).hasSize(1);
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM invitation i JOIN survey s ON s.id = i.survey_id WHERE s.slug = ?",
                        survey))
                .isZero();
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM outbox WHERE topic = 'earshot.responses' AND CONVERT(payload USING utf8mb4) LIKE ?",
                        "%" + survey + "%"))
                .isEqualTo(1);
        assertThat(eventsOf(handedIn)).isEqualTo(1);
        assertThat(eventsOf(other)).isEqualTo(1);
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM erasure WHERE respondent IS NOT NULL AND respondent = ?",
                        hash.ofRespondent(ada)))
                .isZero();
        given().get(unanswered).then().statusCode(404);
    }

    @Test
    void every_erased_answer_is_told_as_agreed_and_cannot_be_told_again() {
        String survey = published("nps", "delivery");
        Instant before = Instant.now().minusSeconds(1);
        String id = handIn(survey, ada);
        try (Messages messages = new Messages(bootstrap, "earshot.responses")) {
            messages.await(1, message -> message.key().equals(id));
            String erasure = erase(ada).path("id");
            ConsumerRecord<String, String> told =
                    messages.await(2, message -> message.key().equals(id)).getLast();
            assertThat(new Contract("erased-event.v1.schema.json").violations(told.value()))
                    .isEmpty();
            JsonNode event = Contract.json(told.value());
            assertThat(event.path("responseId").asText()).isEqualTo(id);
            assertThat(event.path("version").asInt()).isEqualTo(2);
            assertThat(event.path("erasure").asText()).isEqualTo(erasure);
            assertThat(event.size()).isEqualTo(4);
            assertThat(new String(told.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                    .isEqualTo("dev.earshot.response.erased.v1");

            manager().post("/api/v1/outbox/republish?since=" + before).then().statusCode(200);
            List<String> again = messages.await(3, message -> message.key().equals(id)).stream()
                    .skip(2)
                    .map(ConsumerRecord::value)
                    .toList();
            assertThat(again).containsOnly(told.value());
        }
    }

    @Test
    void a_receipt_says_what_is_done_and_is_shown_again_later() {
        String survey = published("csat", "chat");
        handIn(survey, ada);
        Response first = erase(ada);
        String id = first.path("id");
        first.then().header("Location", endsWith("/api/v1/respondents/erasures/" + id));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> receipt(id)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("told"))
                        .body("toldAt", notNullValue())
                        .body("responses", equalTo(1)));
        manager().get("/api/v1/respondents/erasures?limit=500").then().body("items.id", hasItem(id));
        receipt(UUID.randomUUID().toString()).then().statusCode(404);
        receipt("nonsense").then().statusCode(404);
    }

    @Test
    void somebody_unknown_gets_a_receipt_with_zeros() {
        erase(ada)
                .then()
                .statusCode(200)
                .body("responses", equalTo(0))
                .body("invitations", equalTo(0))
                .body("state", equalTo("told"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm/10 42", "ünï©ode", "100%", "a+b@example.org", "erasures", "?x=1#y", "erasures/7"})
    void a_reference_may_look_like_anything(String suffix) {
        String survey = published("csat", "chat");
        String reference = suffix + fresh("");
        handIn(survey, reference);
        erase(reference).then().statusCode(200).body("responses", equalTo(1));
        assertThat(answers.to(survey)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%7B%7Bexternal_id%7D%7D", "null", "%E2%80%8B", "a%EF%BF%BDb"})
    void a_reference_that_a_script_has_not_filled_in_or_spoilt_is_refused(String reference) {
        manager()
                .urlEncodingEnabled(false)
                .delete("/api/v1/respondents/" + reference)
                .then()
                .statusCode(400)
                .body("field", equalTo("ref"), "remedy", notNullValue());
    }

    @Test
    void any_spelling_of_a_reference_reaches_the_person() {
        String survey = published("csat", "chat");
        handIn(survey, ada);
        handIn(survey, "\ufeff" + ada.toUpperCase(java.util.Locale.ROOT));
        handIn(survey, ada + "\u200b");
        handIn(survey, "b" + ada);
        erase(ada + "\u00a0").then().statusCode(200).body("responses", equalTo(3));
        assertThat(answers.to(survey)).hasSize(1);
    }

    @Test
    void a_reference_that_shall_not_stand_in_an_address_goes_into_the_body() {
        String survey = published("csat", "chat");
        handIn(survey, ada);
        manager()
                .body(Map.of("respondent", ada))
                .post("/api/v1/respondents/erasures")
                .then()
                .statusCode(200)
                .body("responses", equalTo(1));
        manager()
                .body("{}")
                .post("/api/v1/respondents/erasures")
                .then()
                .statusCode(400)
                .body("field", equalTo("respondent"));
        manager()
                .body(Map.of("respondent", "x".repeat(501)))
                .post("/api/v1/respondents/erasures")
                .then()
                .statusCode(400)
                .body("field", equalTo("respondent"))
                .body("remedy", containsString("500"));
        erase("   ").then().statusCode(400).body("field", equalTo("ref"));
        manager()
                .urlEncodingEnabled(false)
                .delete("/api/v1/respondents/%FF")
                .then()
                .statusCode(400)
                .body("field", equalTo("address"));
    }

    @Test
    void only_who_manages_may_erase() {
        for (String key : List.of(RealEngines.INTAKE_KEY, RealEngines.READ_KEY)) {
            withKey(key).delete("/api/v1/respondents/somebody").then().statusCode(403);
            withKey(key).get("/api/v1/respondents/erasures").then().statusCode(403);
        }
        given().delete("/api/v1/respondents/somebody").then().statusCode(401);
    }

    @Test
    void asked_for_twice_at_once_every_answer_is_counted_once() {
        String survey = published("csat", "chat");
        IntStream.range(0, 30).forEach(i -> handIn(survey, ada));
        List<CompletableFuture<Integer>> both = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> erase(ada).then().statusCode(200).extract().<Integer>path("responses")))
                .toList();
        assertThat(both.get(0).join() + both.get(1).join()).isEqualTo(30);
        assertThat(answers.to(survey)).isEmpty();
    }

    @Test
    void what_an_instance_that_died_has_left_is_erased_by_the_next() {
        String survey = published("csat", "chat");
        handIn(survey, ada);
        UUID id = erasing.begin(new Sought.OfRespondent(hash.ofRespondent(ada)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> receipt(id.toString()).then().body("state", equalTo("told")));
        receipt(id.toString()).then().body("responses", equalTo(1));
        assertThat(answers.to(survey)).isEmpty();
    }

    @Test
    void who_is_erased_may_answer_again_as_somebody_new() {
        String survey = published("csat", "chat");
        handIn(survey, ada);
        erase(ada);
        handIn(survey, ada);
        assertThat(answers.to(survey)).hasSize(1);
        erase(ada).then().body("responses", equalTo(1));
    }

    @Test
    void no_answer_that_is_on_its_way_survives() {
        String survey = published("nps", "delivery");
        for (int round = 0; round < 20; round++) {
            String person = fresh("racer");
            List<String> links = IntStream.range(0, 4)
                    .mapToObj(i -> invite(Map.of("survey", survey, "respondent", person, "interaction", "order-" + i)))
                    .toList();
            List<CompletableFuture<Integer>> answered = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> submit(links.get(i % 4), Map.of("score", "" + i, "hand", i % 3 == 0 ? "" : "1"))
                                    .statusCode(),
                            crowd))
                    .toList();
            CompletableFuture<Response> erased = CompletableFuture.supplyAsync(() -> erase(person), crowd);
            erased.join().then().statusCode(200).body("erasedAt", notNullValue());
            answered.forEach(one -> assertThat(one.join()).isIn(200, 404, 503));
            assertThat(answers.to(survey)).isEmpty();
        }
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM outbox WHERE topic = 'earshot.responses' AND type NOT LIKE '%erased%'"
                                + " AND CONVERT(payload USING utf8mb4) LIKE ?",
                        "%" + survey + "%"))
                .isZero();
    }

    @Test
    void what_other_systems_hand_in_meanwhile_is_erased_or_came_later() {
        String survey = published("nps", "delivery");
        for (int round = 0; round < 20; round++) {
            String person = fresh("racer");
            Map<String, Object> answer = Map.of("survey", survey, "score", 3, "respondent", person);
            List<CompletableFuture<Integer>> handed = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> intake().body(answer)
                                    .post("/api/v1/responses")
                                    .statusCode(),
                            crowd))
                    .toList();
            String id = CompletableFuture.supplyAsync(() -> erase(person), crowd)
                    .join()
                    .path("id");
            handed.forEach(one -> assertThat(one.join()).isIn(201, 503));
            assertThat(answers.number(
                            "SELECT COUNT(*) FROM response r JOIN erasure e ON e.id = UUID_TO_BIN(?)"
                                    + " WHERE r.respondent = ? AND r.recorded_at < e.requested_at",
                            id,
                            hash.ofRespondent(person)))
                    .isZero();
        }
    }

    private static String handIn(String survey, String respondent) {
        Map<String, Object> answer = new HashMap<>(Map.of("survey", survey, "score", 3, "comment", "Ada was here."));
        answer.put("respondent", respondent);
        return intake().body(answer)
                .post("/api/v1/responses")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response erase(String reference) {
        return manager().delete("/api/v1/respondents/{ref}", reference);
    }

    private static Response receipt(String id) {
        return manager().get("/api/v1/respondents/erasures/" + id);
    }

    private long eventsOf(String response) {
        return answers.number("SELECT COUNT(*) FROM outbox WHERE message_key = ?", response);
    }
}
