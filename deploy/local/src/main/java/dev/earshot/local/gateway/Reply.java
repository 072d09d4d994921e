package dev.earshot.local.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/**
 * An answer of the gateway's own.
 *
 * @param headers besides those that every answer has
 */
record Reply(int status, String contentType, Buffer body, MultiMap headers) {
    static Reply json(int status, JsonObject body) {
        return new Reply(status, "application/json", body.toBuffer(), MultiMap.caseInsensitiveMultiMap());
    }

    /** A page for people, a problem for programs. */
    static Reply of(Refusal refusal, HttpServerRequest request) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(refusal.headers());
        if (Routes.isForPrograms(request.path())) {
            return new Reply(
                    refusal.status(),
                    "application/problem+json",
                    refusal.problem().toBuffer(),
                    headers);
        }
        boolean opened =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        String back = refusal.status() == 413 ? request.path() : null;
        return new Reply(
                refusal.status(),
                "text/html;charset=UTF-8",
                Buffer.buffer(RefusalPage.of(refusal, opened, back)),
                headers.set("Content-Security-Policy", RefusalPage.POLICY));
    }

    /** In place of the service's answer. */
    ProxyResponse insteadOf(ProxyRequest request) {
        ProxyResponse response = request.release().response().setStatusCode(status);
        fill(response.headers());
        return response.setBody(Body.body(body));
    }

    void send(HttpServerRequest request, Vertx vertx) {
        HttpServerResponse response = request.response().setStatusCode(status);
        fill(response.headers());
        if (Bodies.isExpected(request) && !request.isEnded()) {
            response.putHeader("Connection", "close").putHeader("Content-Length", Integer.toString(body.length()));
            response.write(body);
            Lingering.over(request, vertx);
        } else {
            response.end(body);
        }
    }

    private void fill(MultiMap target) {
        target.setAll(headers)
                .set("Content-Type", contentType)
                .set("Cache-Control", "no-store")
                .set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "same-origin");
    }
}
