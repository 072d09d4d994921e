package dev.earshot.local.api;

import dev.earshot.local.process.EngineFailure;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Earshot's public API, called with an API key. */
public final class EarshotApi {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String origin;
    private final String key;

    public EarshotApi(String origin, String key) {
        this.origin = origin;
        this.key = key;
    }

    /** What is there; empty for 404. */
    public Optional<JsonObject> find(String path) {
        HttpResponse<String> answer = send(request(path).GET());
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(successful(answer));
    }

    public JsonObject get(String path) {
        return successful(send(request(path).GET()));
    }

    public JsonObject post(String path, JsonObject body) {
        return post(path, "application/json", body.encode());
    }

    public JsonObject post(String path, String contentType, String body) {
        return successful(send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Accept", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new EngineFailure("no answer from " + origin + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("interrupted", e);
        }
    }

    private static JsonObject successful(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new EngineFailure(answer.request().method() + " "
                    + answer.uri().getPath() + " was refused with " + answer.statusCode() + ": " + answer.body());
        }
        try {
            return new JsonObject(answer.body());
        } catch (DecodeException e) {
            throw new EngineFailure(answer.uri().getPath() + " did not answer in JSON", e);
        }
    }
}
