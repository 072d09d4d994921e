package dev.earshot.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients come and go as they like; who reads the log wants to hear of other things. */
class QuietLogTest extends BehindGateway {
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setErr(before);
    }

    @Test
    void a_client_that_goes_away_in_the_middle_is_no_news() throws Exception {
        for (String body : List.of(
                "Content-Length: 100\r\n\r\nabc",
                "Content-Length: 1000000\r\n\r\nabc",
                "Transfer-Encoding: chunked\r\n\r\n3\r\nab")) {
            leave("POST /s/count HTTP/1.1\r\nHost: localhost\r\n" + body);
        }
        for (String request : List.of(
                "POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
                "POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\nabc",
                "GET /s/endless HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /s/silent HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
            try (Wire wire = new Wire(port)) {
                wire.send(request);
                assertThat(reached.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
            }
        }
        Awaitility.await()
                .during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty());
        assertThat(get("/s/shop").statusCode()).isEqualTo(200);
    }

    private void leave(String request) throws Exception {
        try (Wire wire = new Wire(port)) {
            wire.send(request);
        }
    }
}
