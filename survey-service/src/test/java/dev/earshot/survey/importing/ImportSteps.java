package dev.earshot.survey.importing;

import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import dev.earshot.common.testing.RealEngines;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What tests of imports do over HTTP. */
final class ImportSteps {
    private ImportSteps() {}

    static Response send(String survey, String query, String csv) {
        return withKey(RealEngines.INTAKE_KEY)
                .contentType("text/csv; charset=utf-8")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports?survey=" + survey + query);
    }

    static String accepted(String survey, String query, String csv) {
        return send(survey, query, csv)
                .then()
                .statusCode(202)
                .header("Location", containsString("/api/v1/imports/"))
                .extract()
                .path("id");
    }

    static Response finished(String id) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> intake().get("/api/v1/imports/" + id).path("state").equals("finished"));
        return intake().get("/api/v1/imports/" + id);
    }

    static String refused(URI address, String survey, byte[] csv) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/imports?survey=" + survey))
                .header("Authorization", "Bearer " + RealEngines.INTAKE_KEY)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(csv)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(400);
            return response.body();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
