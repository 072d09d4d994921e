package dev.earshot.survey.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BodyLimitTest {
    private static final int MEBI = 1024 * 1024;

    @TestHTTPResource
    URI service;

    @ParameterizedTest
    @CsvSource({
        "/surveys/any/mailing, 68, The list is larger than 64 MiB., Split the list",
        "/surveys/any/look, 3, The logo is larger than 1024 KiB., Choose a smaller file",
        "/settings/look, 70, The logo is larger than 1024 KiB., Choose a smaller file"
    })
    void who_is_still_sending_reads_the_limit_the_remedy_and_the_way_back(
            String path, int mebi, String limit, String remedy) throws Exception {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: " + service.getAuthority()
                                    + "\r\nAccept: text/html\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: "
                                    + mebi * MEBI + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            Thread sending = Thread.ofVirtual().start(() -> send(socket, mebi));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413 ").contains(limit, remedy, "<a href=\"" + path + "\">");
            sending.join();
        }
    }

    /** As who does not look whether an answer has come. */
    private static void send(Socket socket, int mebi) {
        byte[] some = new byte[MEBI];
        try {
            for (int sent = 0; sent < mebi; sent++) {
                socket.getOutputStream().write(some);
            }
        } catch (IOException nobodyReads) {
            // The service may stop reading once it has answered, and the answer is what is looked at.
        }
    }
}
