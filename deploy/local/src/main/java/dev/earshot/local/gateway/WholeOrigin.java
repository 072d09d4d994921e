package dev.earshot.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What the gateway says about all services together: their health, and one description of the whole API. */
final class WholeOrigin {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final int PATIENCE_MILLIS = 5_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final Backends backends;
    private final String publicUrl;

    WholeOrigin(Vertx vertx, HttpClient client, Backends backends, String publicUrl) {
        this.vertx = vertx;
        this.client = client;
        this.backends = backends;
        this.publicUrl = publicUrl;
    }

    /** Answers if the path is one of its own, and tells whether it was. */
    boolean answers(HttpServerRequest request, PlainPath path) {
        Optional<Consumer<HttpServerRequest>> answer = switch (path.text()) {
            case "/healthz" -> Optional.of(this::health);
            case "/api/openapi.json" -> Optional.of(this::openApi);
            default -> Optional.empty();
        };
        if (answer.isPresent() && !READING.contains(request.method())) {
            Reply.of(Refusal.ONLY_READ, request).send(request, vertx);
        } else {
            answer.ifPresent(own -> own.accept(request));
        }
        return answer.isPresent();
    }

    private void health(HttpServerRequest request) {
        Map<Backend, Future<Boolean>> checks = new EnumMap<>(Backend.class);
        for (Backend backend : Backend.values()) {
            checks.put(backend, fetch(backend, "/q/health/ready").map(true).otherwise(false));
        }
        Future.join(List.copyOf(checks.values())).onComplete(ignored -> {
            JsonObject parts = new JsonObject();
            backends.engines().forEach((name, up) -> parts.put(name, status(up)));
            checks.forEach((backend, check) -> parts.put(backend.title(), status(check.result())));
            boolean allUp = parts.stream().allMatch(part -> part.getValue().equals(status(true)));
            JsonObject answer = new JsonObject().put("status", status(allUp)).put("parts", parts);
            Reply.json(allUp ? 200 : 503, answer).send(request, vertx);
        });
    }

    private void openApi(HttpServerRequest request) {
        Map<Backend, Future<Buffer>> parts = new EnumMap<>(Backend.class);
        for (Backend backend : Backend.values()) {
            parts.put(backend, fetch(backend, "/q/openapi?format=json"));
        }
        Future.all(List.copyOf(parts.values())).onComplete(all -> {
            if (all.failed()) {
                Reply.of(Refusal.STARTING, request).send(request, vertx);
                return;
            }
            OpenApi whole = new OpenApi(publicUrl);
            parts.forEach((backend, part) -> whole.add(backend, part.result().toString()));
            Reply.json(200, whole.document()).send(request, vertx);
        });
    }

    private Future<Buffer> fetch(Backend backend, String path) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost("127.0.0.1")
                .setPort(backends.port(backend))
                .setURI(path)
                .setTimeout(PATIENCE_MILLIS);
        return client.request(options)
                .compose(request -> request.send())
                .compose(response -> response.statusCode() == 200
                        ? response.body()
                        : Future.failedFuture(backend.title() + " answered " + response.statusCode()));
    }

    private static String status(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
