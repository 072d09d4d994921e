package dev.earshot.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodiesTest extends BehindGateway {
    private static final int KIBI = 1024;
    private static final int MORE_THAN_SERVICE_CONNECTIONS = 150;
    private static final int MORE_THAN_IMPORT_CONNECTIONS = 20;

    @Override
    Limits limits() {
        return new Limits(Duration.ofSeconds(4), Duration.ofSeconds(3), 4096 * KIBI, 1024, 128);
    }

    @Test
    void any_number_of_slow_senders_hold_up_nobody_and_are_told_when_it_takes_too_long() throws Exception {
        List<Wire> slow = new ArrayList<>();
        try {
            for (int sender = 0; sender < MORE_THAN_SERVICE_CONNECTIONS; sender++) {
                Wire wire = new Wire(port);
                slow.add(wire);
                wire.send(head("/s/count", "Content-Length: 100") + "x");
            }
            HttpResponse<String> page = send(request("/s/shop").timeout(Duration.ofSeconds(20)));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(slow.getFirst().answer()).startsWith("HTTP/1.1 408 ").contains("<h1>The request took too long");
        } finally {
            for (Wire wire : slow) {
                wire.close();
            }
        }
    }

    @Test
    void a_service_that_never_answers_ends_in_a_gateway_timeout_and_holds_up_nobody() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> unanswered = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_SERVICE_CONNECTIONS; i++) {
            unanswered.add(client.sendAsync(request("/s/silent").build(), BodyHandlers.ofString()));
        }
        for (CompletableFuture<HttpResponse<String>> answer : unanswered) {
            assertThat(answer.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(504);
        }
        assertThat(get("/s/shop").statusCode()).isEqualTo(200);
    }

    @Test
    void a_request_whose_end_nobody_knows_is_refused_and_ends_the_connection() throws Exception {
        try (Wire wire = new Wire(port)) {
            wire.send(head("/s/count", "Content-Length: 5\r\nContent-Length: 6") + "abcde"
                    + "GET /s/shop HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(wire.answer()).startsWith("HTTP/1.1 400 ").doesNotContain("HTTP/1.1 200");
        }
    }

    @Test
    void a_slow_program_is_told_by_a_problem() throws Exception {
        try (Wire wire = new Wire(port)) {
            wire.send(head("/api/v1/responses", "Transfer-Encoding: chunked") + "1\r\nx\r\n");
            assertThat(wire.answer()).startsWith("HTTP/1.1 408 ").contains("/problems/request-timeout");
        }
    }

    @Test
    void refused_imports_that_never_end_leave_room_for_others() throws Exception {
        List<Wire> endless = new ArrayList<>();
        try {
            for (int sender = 0; sender < MORE_THAN_IMPORT_CONNECTIONS; sender++) {
                Wire wire = new Wire(port);
                endless.add(wire);
                wire.send(head("/api/v1/imports", "X-Unknown-Caller: me\r\nTransfer-Encoding: chunked") + "1\r\nx\r\n");
            }
            for (Wire wire : endless) {
                assertThat(wire.someAnswer()).startsWith("HTTP/1.1 401 ");
            }
            assertThat(endless.getFirst().isSilent()).isTrue();
            HttpResponse<String> other = send(
                    request("/api/v1/imports").timeout(Duration.ofSeconds(20)).POST(chunked(10)));
            assertThat(other.body()).isEqualTo("10");
        } finally {
            for (Wire wire : endless) {
                wire.close();
            }
        }
    }

    @Test
    void an_import_into_a_service_that_just_died_is_answered_though_it_never_ends() throws Exception {
        server(Backend.SURVEY).stop(0);
        try (Wire wire = new Wire(port)) {
            wire.send(head("/api/v1/imports", "Transfer-Encoding: chunked") + "1\r\nx\r\n");
            assertThat(wire.answer()).startsWith("HTTP/1.1 503 ").contains("/problems/service-unavailable");
        }
    }

    @Test
    void an_upload_that_stops_coming_is_told_so_when_the_service_gives_it_up() throws Exception {
        try (Wire wire = new Wire(port)) {
            wire.send(head("/api/v1/imports", "X-Stalled: yes\r\nContent-Length: 1000") + "external_id\nab");
            assertThat(wire.answer()).startsWith("HTTP/1.1 408 ").contains("The request took too long to arrive.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/s/count, 128",
        "/login, 64",
        "/j_security_check, 64",
        "/api/v1/surveys, 128",
        "/api/v1/invitations, 1024",
        "/api/v1/look/logo, 1024",
        "/surveys/delivery-nps/look, 1024",
        "/api/v1/scores, 64",
        "/api/v1/sentiment, 2048",
        "/s/count/%41, 128"
    })
    void a_body_that_is_too_large_is_refused_while_it_is_still_coming(String path, int mostKibi) throws Exception {
        for (BodyPublisher body : List.of(
                BodyPublishers.ofByteArray(new byte[mostKibi * KIBI + 1]),
                BodyPublishers.ofByteArray(new byte[8 * KIBI * KIBI]),
                chunked(8 * KIBI * KIBI))) {
            HttpResponse<String> refused = send(request(path).POST(body));
            assertThat(refused.statusCode()).isEqualTo(413);
            if (path.startsWith("/api/")) {
                JsonObject problem = new JsonObject(refused.body());
                assertThat(problem.getString("type")).isEqualTo("/problems/request-entity-too-large");
                assertThat(problem.getString("field")).isEqualTo("body");
                assertThat(problem.getString("detail")).contains(mostKibi + " KiB");
            } else {
                assertThat(refused.body()).contains(" is larger than " + mostKibi + " KiB.</h1>");
            }
        }
    }

    @Test
    void a_body_arrives_whole_whether_its_length_was_declared_or_not() throws Exception {
        assertThat(send(request("/s/count").POST(BodyPublishers.ofByteArray(new byte[128 * KIBI])))
                        .body())
                .isEqualTo(Integer.toString(128 * KIBI));
        assertThat(send(request("/s/count").POST(chunked(100_000))).body()).isEqualTo("100000");
        assertThat(send(request("/s/count").POST(BodyPublishers.noBody())).body())
                .isEqualTo("0");
    }

    @Test
    void a_client_that_asks_before_it_sends_is_told_to_or_refused() throws Exception {
        try (Wire wire = new Wire(port)) {
            wire.send(head("/s/count", "Expect: 100-continue\r\nContent-Length: 3"));
            assertThat(wire.someAnswer()).startsWith("HTTP/1.1 100 ");
            wire.send("abc");
            assertThat(wire.someAnswer()).startsWith("HTTP/1.1 200 ").endsWith("3");
        }
        try (Wire wire = new Wire(port)) {
            wire.send(head("/s/count", "Expect: 100-continue\r\nContent-Length: 3000000"));
            assertThat(wire.someAnswer()).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void a_transfer_coding_that_no_service_knows_is_refused_by_name() throws Exception {
        try (Wire wire = new Wire(port)) {
            wire.send(head("/api/v1/responses", "Transfer-Encoding: gzip, chunked\r\nConnection: close") + "0\r\n\r\n");
            assertThat(wire.answer()).startsWith("HTTP/1.1 400 ").contains("\"field\":\"Transfer-Encoding\"");
        }
    }

    private static String head(String path, String headers) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n";
    }

    /** A body whose length nobody has declared. */
    private static BodyPublisher chunked(int length) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length]));
    }
}
