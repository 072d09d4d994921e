package dev.earshot.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;

/** Adds what the services must know, and turns a failed hop into an answer. */
final class Forwarding implements ProxyInterceptor {
    private final Vertx vertx;

    Forwarding(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        HttpServerRequest request = context.request().proxiedRequest();
        ForwardedHeaders.set(context.request().headers(), request);
        return context.sendRequest()
                .recover(failure -> Future.succeededFuture(
                        Reply.of(refusal(failure), request).insteadOf(context.request())));
    }

    /** A service that answers before it has the whole body (it refuses an import) does not wait for the rest. */
    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        HttpServerRequest request = context.request().proxiedRequest();
        if (Bodies.isExpected(request) && !request.isEnded()) {
            context.response().putHeader("Connection", "close");
            return context.sendResponse().onComplete(sent -> Lingering.untilLate(request, vertx));
        }
        return context.sendResponse();
    }

    private static Refusal refusal(Throwable failure) {
        return switch (failure) {
            case ConnectException down -> Refusal.STARTING;
            case TimeoutException late -> Refusal.SLOW;
            default -> Refusal.BROKEN;
        };
    }
}
