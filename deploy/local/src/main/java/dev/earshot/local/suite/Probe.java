package dev.earshot.local.suite;

import dev.earshot.local.process.Loopback;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Short questions to what listens on loopback. */
final class Probe {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private Probe() {}

    static boolean isOk(int port, String path) {
        return get(port, path).filter(answer -> answer.statusCode() == 200).isPresent();
    }

    /** The text of a successful answer. */
    static Optional<String> text(int port, String path) {
        return get(port, path).filter(answer -> answer.statusCode() == 200).map(HttpResponse::body);
    }

    /** The answer, whatever its status; empty where nobody answers. */
    static Optional<HttpResponse<String>> get(int port, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + Loopback.HOST + ":" + port + path))
                .timeout(PATIENCE)
                .build();
        try {
            return Optional.of(CLIENT.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
