package dev.earshot.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class BodyMemoryTest extends BehindGateway {
    private static final int KIBI = 1024;

    @Override
    Limits limits() {
        return new Limits(Duration.ofSeconds(30), Duration.ofSeconds(60), 300 * KIBI, 1024, 128);
    }

    @Test
    void the_memory_for_bodies_has_an_end_and_is_given_back() throws Exception {
        String part = "x".repeat(120 * KIBI);
        try (Wire first = new Wire(port);
                Wire second = new Wire(port)) {
            for (Wire wire : List.of(first, second)) {
                wire.send(head("/s/count", "Content-Length: " + 128 * KIBI) + part);
            }
            Awaitility.await().atMost(Duration.ofSeconds(3)).untilAsserted(() -> {
                HttpResponse<String> refused = send(request("/s/count").POST(chunked(100 * KIBI)));
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).contains("5");
            });
        }
        for (int times = 0; times < 10; times++) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> send(request("/s/count").POST(chunked(100 * KIBI)))
                            .body()
                            .equals(Integer.toString(100 * KIBI)));
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
