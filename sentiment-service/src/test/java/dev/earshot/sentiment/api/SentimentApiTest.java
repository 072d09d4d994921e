package dev.earshot.sentiment.api;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.earshot.common.testing.RealEngines;
import dev.earshot.sentiment.analysis.Hearing;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SentimentApiTest {
    @Inject
    Hearing hearing;

    @BeforeEach
    void wait_for_the_models() {
        await().atMost(Duration.ofSeconds(90)).until(hearing::isReady);
    }

    @Test
    void texts_are_scored() {
        post("""
                {"items": [
                  {"id": "a", "text": "The agent was rude."},
                  {"id": "b", "text": "😀 Lovely shoes!", "language": "en", "question": "Why?", "metric": "nps", "score": 9}
                ]}""")
                .statusCode(200)
                .body("items.id", contains("a", "b"))
                .body("items.sentiment", contains("negative", "positive"))
                .body("items[0].polarity", lessThan(0f))
                .body("items[0].scored", equalTo(true))
                .body("items[0].sentences[0].aspects[0].phrase", equalTo("rude agent"))
                .body("items[0].sentences[0].embedding", nullValue())
                .body("items[1].sentences[0].aspects[0].start", equalTo(3))
                .body("items[1].sentences[0].aspects[0].end", equalTo(15))
                .body("items[1].model", containsString("head-en"));
    }

    @Test
    void five_hundred_texts_are_scored_in_one_call() {
        post(items(500)).statusCode(200).body("items.size()", equalTo(500));
    }

    @Test
    void more_are_refused() {
        post(items(501)).statusCode(400).body("field", equalTo("items")).body("remedy", containsString("500"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                                       | items
                    {"items": []}                                                            | items
                    {"items": [null]}                                                        | items[0]
                    {"items": [{"text": "x"}]}                                               | items[0].id
                    {"items": [{"id": "a", "text": "x"}, {"id": "a", "text": "y"}]}          | items[1].id
                    {"items": [{"id": "a", "text": "x"}, {"id": "b"}]}                       | items[1].text
                    {"items": [{"id": "a", "text": "  "}]}                                   | items[0].text
                    {"items": [{"id": "a", "text": "x", "language": "english!"}]}            | items[0].language
                    {"items": [{"id": "a", "text": "x", "metric": "stars"}]}                 | items[0].metric
                    {"items": [{"id": "a", "text": "x", "score": 3}]}                        | items[0].score
                    {"items": [{"id": "a", "text": "x", "metric": "csat", "score": 6}]}      | items[0].score
                    {"items": [{"id": "a", "text": "x", "metric": "nps", "score": 6.5}]}     | items[0].score
                    {"items": [{"id": "a", "text": "x", "mood": "good"}]}                    | items[0].mood
                    {"items": [{"id": "a", "text": 7.5}]}                                    | items[0].text
                    {"items": "all"}                                                         | items
                    {"items": [                                                              | items
                    """)
    void bad_input_is_refused_by_name(String body, String field) {
        post(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("remedy", not(nullValue()));
    }

    @Test
    void half_a_surrogate_pair_is_borne() {
        post("{\"items\": [{\"id\": \"a\", \"text\": \"bad \\ud83d service\"}]}")
                .statusCode(200)
                .body("items[0].sentiment", equalTo("negative"));
    }

    @Test
    void an_empty_body_is_refused() {
        post("").statusCode(400);
    }

    @Test
    void a_body_beyond_two_megabytes_is_refused() {
        post("{\"items\": [{\"id\": \"a\", \"text\": \"" + "x".repeat(2_200_000) + "\"}]}")
                .statusCode(413);
    }

    @Test
    void more_than_can_be_heard_in_time_is_refused_before_any_work() {
        String items = IntStream.range(0, 500)
                .mapToObj(i -> "{\"id\": \"" + i + "\", \"text\": \"" + "late parcel ".repeat(50) + "\"}")
                .collect(Collectors.joining(",", "{\"items\": [", "]}"));
        post(items).statusCode(413).body("field", equalTo("items"));
    }

    @Test
    void the_respondents_score_shows_contradictions_and_decides_what_words_leave_open() {
        post("""
                {"items": [
                  {"id": "furious", "text": "Love the shoes. Your courier is a disgrace, never again!", "metric": "nps", "score": 10},
                  {"id": "kind", "text": "Great service, thank you!", "metric": "csat", "score": 1},
                  {"id": "open", "text": "Delivery.", "question": "What could we improve?", "metric": "nps", "score": 2}
                ]}
                """)
                .statusCode(200)
                .body("items[0].contradiction", equalTo("promoter_complains"))
                .body("items[0].mixed", equalTo(true))
                .body("items[1].contradiction", equalTo("detractor_praises"))
                .body("items[1].sentiment", equalTo("positive"))
                .body("items[1].intents", hasItem("thanks"))
                .body("items[2].sentiment", equalTo("negative"))
                .body("items[2].swayed", equalTo(true));
    }

    @Test
    void a_key_is_needed_and_its_scope() {
        given().contentType(ContentType.JSON)
                .body(items(1))
                .post("/api/v1/sentiment")
                .then()
                .statusCode(401);
        given().contentType(ContentType.JSON)
                .auth()
                .oauth2(RealEngines.INTAKE_KEY)
                .body(items(1))
                .post("/api/v1/sentiment")
                .then()
                .statusCode(200);
    }

    @Test
    void an_unknown_query_parameter_is_refused() {
        given().contentType(ContentType.JSON)
                .auth()
                .oauth2(RealEngines.READ_KEY)
                .body(items(1))
                .post("/api/v1/sentiment?limit=5")
                .then()
                .statusCode(400)
                .body("field", equalTo("limit"));
    }

    @Test
    void the_service_is_ready_and_tells_its_metrics() {
        given().get("/q/health/ready").then().statusCode(200);
        post(items(1)).statusCode(200);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("earshot_comments_analysed_total"))
                .body(containsString("earshot_hearing_time_seconds"))
                .body(containsString("earshot_consumer_lag"))
                .body(containsString("earshot_dead_letters_total"));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(RealEngines.READ_KEY)
                .body(body)
                .post("/api/v1/sentiment")
                .then();
    }

    private static String items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\": \"" + i + "\", \"text\": \"Late parcel " + i + "\"}")
                .collect(Collectors.joining(",", "{\"items\": [", "]}"));
    }
}
