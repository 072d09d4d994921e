package dev.earshot.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Speaks to the product over HTTP, as other people's programs do. */
record Api(String origin, String key) {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** An answer of the product. */
    record Reply(int status, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException notJson) {
                throw new UncheckedIOException(notJson);
            }
        }
    }

    Reply get(String path) {
        return send(request(path).header("Authorization", "Bearer " + key).GET());
    }

    Reply delete(String path) {
        return send(request(path).header("Authorization", "Bearer " + key).DELETE());
    }

    Reply post(String path, Object body, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString()));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Reply put(String path, Object body) {
        return sendJson("PUT", path, body);
    }

    Reply patch(String path, Object body) {
        return sendJson("PATCH", path, body);
    }

    private Reply sendJson(String method, String path, Object body) {
        return send(request(path)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    Reply putRaw(String path, String contentType, String body) {
        return send(request(path)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", contentType)
                .PUT(BodyPublishers.ofString(body)));
    }

    Reply postRaw(String path, String contentType, byte[] body) {
        return send(request(path)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** What a browser without a session does: no key, a form. */
    Reply submit(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    Reply open(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : origin + path))
                .timeout(Duration.ofSeconds(20));
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
