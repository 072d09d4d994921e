package dev.earshot.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.earshot.common.testing.RealEngines;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BrokenOffTest {
    private static final Logger ANSWERS = Logger.getLogger("dev.earshot.common.problem.ProblemAnswers");

    @TestHTTPResource
    URI address;

    private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        ANSWERS.setLevel(Level.FINE);
        ANSWERS.addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        ANSWERS.removeHandler(listener);
        ANSWERS.setLevel(null);
    }

    @Test
    void a_caller_who_goes_away_in_the_middle_is_no_failure_of_ours() throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/responses HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + RealEngines.INTAKE_KEY
                            + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"survey\":")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> !logged.isEmpty());
        assertThat(logged).allSatisfy(line -> {
            assertThat(line.getLevel().intValue()).isLessThan(Level.INFO.intValue());
            assertThat(line.getThrown()).isNull();
        });
    }
}
