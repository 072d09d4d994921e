package dev.earshot.survey.intake;

import static dev.earshot.survey.Earshot.close;
import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.earshot.common.testing.RealEngines;
import dev.earshot.survey.Answers;
import dev.earshot.survey.Answers.Stored;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class IntakeApiTest {
    @Inject
    Answers answers;

    @io.quarkus.test.common.http.TestHTTPResource
    URI address;

    @Test
    void an_answer_is_stored_where_it_belongs() {
        String survey = published("csat", "chat");
        intake().body(Map.of(
                        "survey", survey,
                        "score", 5,
                        "comment", " great ",
                        "language", "en",
                        "respondent", "ada@example.org",
                        "interaction", "ticket-1",
                        "collectedAt", "2026-01-31T09:30:00Z",
                        "attributes", Map.of("plan", "free", "empty", " ")))
                .post("/api/v1/responses")
                .then()
                .statusCode(201)
                .body("id", notNullValue())
                .body("status", equalTo("recorded"));
        assertThat(answers.to(survey))
                .containsExactly(new Stored(
                        5, "great", "retention", "chat", "api", "en", "ticket-1", true, "{\"plan\": \"free\"}"));
    }

    @Test
    void a_comment_alone_is_an_answer() {
        String survey = published("csat", "chat");
        intake().body(Map.of("survey", survey, "comment", "only words"))
                .post("/api/v1/responses")
                .then()
                .statusCode(201);
        assertThat(answers.to(survey)).extracting(Stored::score).containsExactly((Integer) null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`survey`:`?`,`score`:6.5}                 | score",
                "{`survey`:`?`,`score`:5.0}                 | score",
                "{`survey`:`?`,`score`:6}                   | score",
                "{`survey`:`?`,`score`:0}                   | score",
                "{`survey`:`?`,`score`:99999999999}         | score",
                "{`survey`:`?`,`score`:`5`}                 | score",
                "{`survey`:`?`,`score`:true}                | score",
                "{`survey`:`?`,`score`:[5]}                 | score",
                "{`survey`:`?`}                             | score",
                "{`survey`:`?`,`comment`:`  `}              | score",
                "{`survey`:`nothing`,`score`:5}             | survey",
                "{`survey`:`No Key`,`score`:5}              | survey",
                "{`score`:5}                                | survey",
                "{`survey`:`?`,`score`:5,`mood`:`good`}     | mood",
                "{`survey`:`?`,`score`:5,`score`:4}         | score",
                "{`survey`:`?`,`score`:5,`attributes`:{`plan`:`a`,`plan`:`b`}} | plan",
                "{`survey`:`?`,`score`:5,`collectedAt`:`yesterday`} | collectedAt",
                "{`survey`:`?`,`score`:5,`collectedAt`:9} | collectedAt",
                "{`survey`:`?`,`score`:5,`collectedAt`:6.5} | collectedAt",
                "{`survey`:`?`,`score`:5,`collectedAt`:1e400} | collectedAt",
                "{`survey`:`?`,`score`:5,`collectedAt`:1700000000} | collectedAt",
                "{`survey`:`?`,`score`:5,`collectedAt`:`1700000000`} | collectedAt",
                "{`survey`:`?`,`score`:5,`collectedAt`:``} | collectedAt",
                "{`survey`:`?`,`score`:5,`collectedAt`:`2999-01-01T00:00:00Z`} | collectedAt",
                "{`survey`:`?`,`score`:5,`language`:`English please`} | language",
                "{`survey`:`?`,`score`:5,`comment`:`\\ud800`} | comment",
                "{`survey`:`?`,`score`:5,`comment`:`a\\u0000b`} | comment",
                "{`survey`:`?`,`score`:5,`attributes`:{`1st`:`x`}} | attributes",
                "{`survey`:`?`,`score`:5,`attributes`:{`card4111111111111111`:`z`}} | attributes",
                "{`survey`:`?`,`score`:5,`attributes`:{`ip_203.0.113.7`:`z`}} | attributes",
                "{`survey`:`?`,`score`:5,`respondent`:`ad\\ufffda`} | respondent",
                "{`survey`:`?`,`score`:5,`respondent`:`\\u3164`} | respondent",
                "{`survey`:`?`,`score`:5,`respondent`:`{a}`} | respondent",
                "{`survey`:`?`,`score`:5,`respondent`:`[a]`} | respondent",
                "{`survey`:`?`,`score`:5,`respondent`:`null`} | respondent",
                "{`survey`:`?`,`score`:5,`respondent`:`a\\nb`} | respondent",
                "{`survey`:`?`,`score`:5,`interaction`:`{{id}}`} | interaction",
                "{`survey`:`?`,`score`:5,`interaction`:`#N/A`} | interaction",
                "{`survey`:`?`,`score`:5,`interaction`:`a\\u202eb`} | interaction",
                "[]                                         | body",
                "{`survey`:`?`,`score`:5} trailing          | body",
                "null                                       | body",
            })
    void what_is_wrong_is_named_with_a_remedy(String template, String field) {
        String survey = published("csat", "chat");
        String body = template.replace('`', '"').replace("?", survey);
        intake().body(body)
                .post("/api/v1/responses")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("remedy", notNullValue());
        assertThat(answers.to(survey)).isEmpty();
    }

    @Test
    void a_comment_is_too_long_at_ten_thousand_and_one() {
        String survey = published("csat", "chat");
        intake().body(Map.of("survey", survey, "comment", "é".repeat(10_001)))
                .post("/api/v1/responses")
                .then()
                .statusCode(400)
                .body("field", equalTo("comment"));
        intake().body(Map.of("survey", survey, "comment", "é".repeat(10_000)))
                .post("/api/v1/responses")
                .then()
                .statusCode(201);
    }

    @Test
    void large_deep_and_misspelt_bodies_are_refused() {
        intake().body(Map.of("survey", "any", "comment", "x".repeat(1_000_000)))
                .post("/api/v1/responses")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        for (String body : List.of(deep, "{\"attributes\":" + deep + "}", "{\"unknown\":" + deep + "}")) {
            assertThat(statusOf(body)).isEqualTo(400);
        }
        intake().body("{\"survey\":\"s\",\"comment\":\"café\"}".getBytes(StandardCharsets.ISO_8859_1))
                .post("/api/v1/responses")
                .then()
                .statusCode(400)
                .body("field", not(equalTo(null)));
    }

    @Test
    void a_chunked_body_is_stopped_when_it_has_become_too_large() throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/responses HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + RealEngines.INTAKE_KEY
                            + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("4000\r\n" + " ".repeat(0x4000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 9; i++) {
                out.write(chunk);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(firstLine(socket.getInputStream())).contains("413");
        }
    }

    @Test
    void closed_surveys_strangers_and_unknown_parameters_are_refused() {
        String survey = published("nps", "delivery");
        intake().body(Map.of("survey", survey, "score", 9))
                .post("/api/v1/responses?mode=test")
                .then()
                .statusCode(400)
                .body("field", equalTo("mode"));
        withKey("ek_nobody")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/responses")
                .then()
                .statusCode(401);
        withKey(RealEngines.READ_KEY)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/responses")
                .then()
                .statusCode(403);
        intake().contentType(ContentType.XML)
                .body("<a/>")
                .post("/api/v1/responses")
                .then()
                .statusCode(415);
        for (String type : List.of(
                "application/json; charset=utf-16",
                "application/json; charset=bogus",
                "application/json; charset=\"",
                "a")) {
            assertThat(statusOf("{\"survey\":\"" + survey + "\",\"score\":9}", "Content-Type", type))
                    .as(type)
                    .isEqualTo(415);
        }
        assertThat(statusOf("{}", "Content-Encoding", "gzip")).isEqualTo(415);
        close(survey);
        intake().body(Map.of("survey", survey, "score", 9))
                .post("/api/v1/responses")
                .then()
                .statusCode(400)
                .body("field", equalTo("survey"))
                .body("detail", containsString("closed"));
        assertThat(answers.to(survey)).isEmpty();
    }

    /** Sent without REST Assured, which would indent the body for its log. */
    private int statusOf(String json) {
        return statusOf(json, "Content-Type", "application/json");
    }

    private int statusOf(String json, String header, String value) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/responses"))
                .header("Authorization", "Bearer " + RealEngines.INTAKE_KEY)
                .header("Content-Type", "application/json")
                .setHeader(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String firstLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next != '\n' && next != -1) {
            line.append((char) next);
            next = in.read();
        }
        return line.toString();
    }
}
