package dev.earshot.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.local.process.EngineFailure;
import dev.earshot.local.process.Loopback;
import java.io.ByteArrayInputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GatewayTest extends BehindGateway {
    @Test
    void each_service_gets_its_requests_with_their_query_and_host() throws Exception {
        assertThat(get("/s/shop?s=9&lang=fr").body()).startsWith("SURVEY GET /s/shop?s=9&lang=fr");
        assertThat(get("/").body()).startsWith("INSIGHT GET /");
        assertThat(get("/sentiment/").body()).startsWith("SENTIMENT GET /sentiment/");
        String named = client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        assertThat(named)
                .contains("\nhost: [localhost:" + port + "]")
                .contains("x-forwarded-host: [localhost:" + port + "]")
                .contains("x-forwarded-port: [" + port + "]");
    }

    @Test
    void what_a_client_claims_about_its_origin_is_dropped() throws Exception {
        String echoed = send(request("/")
                        .header("X-Forwarded-For", "6.6.6.6")
                        .header("X-Forwarded-Prefix", "/evil")
                        .header("Forwarded", "for=6.6.6.6")
                        .header("X-Real-IP", "6.6.6.6"))
                .body();
        assertThat(echoed)
                .doesNotContain("6.6.6.6")
                .doesNotContain("evil")
                .contains("x-forwarded-for: [127.0.0.1]")
                .contains("x-forwarded-proto: [http]")
                .contains("x-forwarded-host: [127.0.0.1:" + port + "]");
    }

    @Test
    void health_metrics_and_ambiguous_paths_are_not_for_the_outside() throws Exception {
        assertThat(get("/q/metrics").statusCode()).isEqualTo(404);
        assertThat(get("/%71/metrics").statusCode()).isEqualTo(404);
        assertThat(get("//q/metrics").statusCode()).isEqualTo(400);
        assertThat(get("/s/../q/metrics").statusCode()).isEqualTo(400);
    }

    @Test
    void an_import_streams_through_while_it_is_still_being_sent() throws Exception {
        PipedOutputStream out = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(out);
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                request("/api/v1/imports?survey=x")
                        .POST(BodyPublishers.ofInputStream(() -> in))
                        .build(),
                BodyHandlers.ofString());
        byte[] chunk = new byte[64 * 1024];
        out.write(chunk);
        out.flush();
        assertThat(firstByte.await(30, TimeUnit.SECONDS)).isTrue();
        for (int written = 1; written < 320; written++) {
            out.write(chunk);
        }
        out.close();
        assertThat(answer.get(30, TimeUnit.SECONDS).body()).isEqualTo("20971520");
    }

    @Test
    void a_client_that_would_speak_http_2_is_understood_in_http_1() throws Exception {
        try (HttpClient modern =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            HttpResponse<String> answer = modern.send(
                    request("/api/v1/imports")
                            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100_000])))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(answer.body()).isEqualTo("100000");
        }
        try (Wire wire = new Wire(port)) {
            wire.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
            assertThat(wire.answer()).contains(" 501 Not Implemented");
        }
    }

    @Test
    void a_port_in_use_is_said_with_the_way_out() {
        assertThatThrownBy(() -> Gateway.start(Loopback.HOST, port, "http://localhost", this, limits()))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("--port");
    }
}
