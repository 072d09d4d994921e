package dev.earshot.common.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.earshot.common.access.KnownCallers;
import dev.earshot.common.testing.RealEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KnownCallers.class)
class ProblemAnswersTest {
    @TestHTTPResource
    URI address;

    @Test
    void a_good_body_passes() {
        post("{\"score\": 9, \"comment\": \"fine\"}").statusCode(200).body("score", is(9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"score\": 11}                     | score",
                "{\"score\": -1}                     | score",
                "{\"score\": 6.5}                    | score",
                "{\"score\": \"9\"}                  | score",
                "{\"score\": true}                   | score",
                "{\"score\": 99999999999999}         | score",
                "{}                                  | score",
                "{\"score\": 1, \"mood\": 3}         | mood",
                "{\"score\": 1, \"at\": \"tuesday\"} | at",
                "{\"score\": 1                       | body",
                "[]                                  | body",
                "nonsense                            | body",
            })
    void a_bad_body_is_answered_with_the_field_and_a_remedy(String body, String field) {
        post(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", is(field))
                .body("detail", notNullValue())
                .body("remedy", notNullValue());
    }

    @Test
    void json_ten_thousand_levels_deep_is_refused() {
        byte[] body = ("[".repeat(10_000) + "]".repeat(10_000)).getBytes(StandardCharsets.US_ASCII);
        post(body).statusCode(400).contentType("application/problem+json").body("field", is("body"));
        byte[] within = ("{\"deep\":" + "[".repeat(10_000)).getBytes(StandardCharsets.US_ASCII);
        post(within).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void a_field_that_comes_twice_is_named() {
        post("{\"score\": 1, \"score\": 2}")
                .statusCode(400)
                .body("field", is("score"))
                .body("detail", containsString("twice"));
    }

    @Test
    void invalid_utf_8_is_refused() {
        byte[] body = "{\"score\": 3, \"comment\": \"caf?\"}".getBytes(StandardCharsets.ISO_8859_1);
        body[body.length - 3] = (byte) 0xE9;
        post(body).statusCode(400).body("field", is("comment")).body("detail", containsString("UTF-8"));
    }

    /** A slash in two and in three bytes, half of an emoji, what lies beyond Unicode, and characters that are cut off. */
    @ParameterizedTest
    @ValueSource(strings = {"c0af", "e080af", "eda0bd", "f4908080", "f5808080", "80", "e282", "f09f98"})
    void what_a_lenient_decoder_would_take_for_utf_8_is_refused(String bytes) {
        byte[] body = "{\"score\": 3,\n \"comment\": \"é <malformed>\"}".getBytes(StandardCharsets.UTF_8);
        String text = new String(body, StandardCharsets.ISO_8859_1)
                .replace("<malformed>", new String(HexFormat.of().parseHex(bytes), StandardCharsets.ISO_8859_1));
        post(text.getBytes(StandardCharsets.ISO_8859_1))
                .statusCode(400)
                .body("field", is("comment"))
                .body("detail", allOf(containsString("UTF-8"), containsString("line 2, column 1")));
    }

    @Test
    void every_character_passes_wherever_the_parser_stops_to_read() {
        String all = "aé€😀\u0080\u07ff\u0800\ud7ff\ue000\uffff\ud800\udc00\udbff\udfff".repeat(280);
        post("{\"score\": 3, \"comment\": \"" + all + "\"}").statusCode(200);
    }

    @Test
    void json_is_in_utf_8_whatever_it_looks_like_and_may_say_so_itself() {
        String body = "{\"score\": 3}";
        for (Charset other : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            post(body.getBytes(other))
                    .statusCode(400)
                    .body("field", is("body"))
                    .body("detail", containsString("UTF-8"));
        }
        post(("\ufeff" + body).getBytes(StandardCharsets.UTF_8)).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"since\": 1}", "{broken"})
    void a_body_that_nobody_would_read_is_refused(String body) {
        for (String type : List.of("application/json", "text/plain; charset=UTF-8")) {
            given().auth()
                    .oauth2(RealEngines.MANAGE_KEY)
                    .contentType(type)
                    .body(body)
                    .post("/api/v1/deed")
                    .then()
                    .statusCode(400)
                    .body("field", is("body"), "detail", is("This address takes no body."));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}"})
    void a_body_that_says_nothing_is_none(String body) {
        given().auth()
                .oauth2(RealEngines.MANAGE_KEY)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/deed")
                .then()
                .statusCode(200);
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        post("{\"comment\": \"" + "x".repeat(1_000_000) + "\"}").statusCode(413);
    }

    @Test
    void a_body_that_stops_coming_is_told_so() {
        given().get("/api/v1/stalled")
                .then()
                .statusCode(408)
                .contentType("application/problem+json")
                .body("field", is("body"), "detail", is("The body did not arrive in time."));
    }

    @Test
    void letters_that_are_not_escaped_in_an_address_are_refused_with_a_word() throws IOException {
        String answer = wired("GET /api/v1/numbers?colour=\u00e9 HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json")
                .contains("%C3%A9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/others%FF", "/api/v1/numbers?colour=%FF", "/api/v1/numbers?colour=%C3"})
    void escapes_that_are_no_utf_8_are_refused(String address) {
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(RealEngines.READ_KEY)
                .get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", is("address"));
    }

    private String wired(String request) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            byte[] begin = new byte[4096];
            int length = socket.getInputStream().read(begin);
            int more = socket.getInputStream().available();
            length +=
                    more == 0 ? 0 : socket.getInputStream().read(begin, length, Math.min(more, begin.length - length));
            return new String(begin, 0, length, StandardCharsets.UTF_8);
        }
    }

    @Test
    void an_unknown_query_parameter_is_refused_by_name() {
        given().auth()
                .oauth2(RealEngines.READ_KEY)
                .get("/api/v1/numbers?limitt=3")
                .then()
                .statusCode(400)
                .body("field", is("limitt"))
                .body("remedy", containsString("colour, cursor, limit"));
    }

    @Test
    void an_unknown_address_a_wrong_method_and_a_wrong_type_are_problems_too() {
        given().get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given().delete("/api/v1/body").then().statusCode(405).contentType("application/problem+json");
        given().contentType("text/plain")
                .body("x")
                .post("/api/v1/body")
                .then()
                .statusCode(415)
                .body("remedy", containsString("application/json"));
    }

    @Test
    void a_surprise_tells_nothing_of_the_inside() {
        given().get("/api/v1/broken")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("detail", containsString("incident"))
                .body(not(containsString("secret detail")))
                .body(not(containsString("Exception")));
    }

    @Test
    void a_person_gets_a_page_instead() {
        given().get("/s/broken")
                .then()
                .statusCode(500)
                .contentType("text/html")
                .body(containsString("<h1>"))
                .body(not(containsString("secret detail")));
        given().get("/nothing/here").then().statusCode(404).contentType("text/html");
    }

    private static ValidatableResponse post(byte[] body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/body")
                .then();
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/body")
                .then();
    }
}
