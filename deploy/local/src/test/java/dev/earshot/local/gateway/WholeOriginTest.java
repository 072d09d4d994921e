package dev.earshot.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeOriginTest extends BehindGateway {
    @ParameterizedTest
    @CsvSource({
        "DELETE, /healthz",
        "PUT, /healthz",
        "TRACE, /healthz",
        "FOO, /healthz",
        "POST, /api/openapi.json",
        "FOO, /api/openapi.json"
    })
    void what_the_gateway_says_itself_is_only_read(String method, String path) throws Exception {
        try (Wire wire = new Wire(port)) {
            wire.send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(wire.answer())
                    .startsWith("HTTP/1.1 405 ")
                    .contains("\r\nAllow: GET, HEAD\r\n")
                    .contains("/problems/method-not-allowed");
        }
    }

    @Test
    void the_head_of_what_the_gateway_says_is_there_too() throws Exception {
        HttpResponse<String> head = send(request("/healthz").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void health_names_every_part() throws Exception {
        JsonObject health = new JsonObject(get("/healthz").body());
        assertThat(health.getString("status")).isEqualTo("UP");
        assertThat(health.getJsonObject("parts").fieldNames())
                .containsExactlyInAnyOrder("mysql", "survey-service", "sentiment-service", "insight-service");
    }

    @Test
    void one_document_describes_the_whole_api() throws Exception {
        JsonObject document = new JsonObject(get("/api/openapi.json").body());
        JsonObject responses = document.getJsonObject("paths").getJsonObject("/api/v1/responses");
        assertThat(responses.fieldNames()).contains("survey", "insight", "sentiment");
        assertThat(document.getJsonObject("paths").fieldNames()).containsExactly("/api/v1/responses");
        JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
        assertThat(schemas.fieldNames())
                .containsExactlyInAnyOrder("Problem", "Answer", "SentimentAnswer", "InsightAnswer");
        assertThat(responses.getJsonObject("insight").getString("$ref"))
                .isEqualTo("#/components/schemas/InsightAnswer");
        assertThat(document.getJsonArray("servers"))
                .isEqualTo(new JsonArray().add(new JsonObject().put("url", "http://localhost:8080")));
    }
}
