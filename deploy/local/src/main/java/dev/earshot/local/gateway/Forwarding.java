package dev.earshot.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** One request's way to its service and back: adds what the service must know, and makes its answer ours. */
final class Forwarding implements ProxyInterceptor {
    /** Under this name the request to the service is found. */
    static final String ONWARD = "onward";

    private final Vertx vertx;
    private final String address;
    private final Origin named;
    private final boolean streamed;

    /**
     * One request's.
     *
     * @param address path and query, as the service is to see them
     * @param named the origin, as the service is to see it
     * @param streamed whether the body goes on while it comes, and was not taken in before
     */
    Forwarding(Vertx vertx, String address, Origin named, boolean streamed) {
        this.vertx = vertx;
        this.address = address;
        this.named = named;
        this.streamed = streamed;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        HttpServerRequest request = context.request().proxiedRequest();
        ForwardedHeaders.set(context.request().headers(), request, named);
        context.request().setURI(address);
        return context.sendRequest()
                .recover(failure -> Future.succeededFuture(
                        Reply.of(refusal(failure, request), request).insteadOf(context.request())));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        HttpServerRequest request = context.request().proxiedRequest();
        MultiMap headers = context.response().headers();
        // A redirect made from what the client called us would carry a foreign Host on.
        String location = headers.get("Location");
        if (location != null) {
            headers.set("Location", named.relative(location));
        }
        if (Routes.isForPrograms(request.path()) && !headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
        // A service that answers before it has the whole body (it refuses an import) does not wait for the rest.
        if (Bodies.isExpected(request) && !request.isEnded()) {
            headers.set("Connection", "close");
            return context.sendResponse().onComplete(sent -> {
                Optional.ofNullable(context.get(ONWARD, HttpClientRequest.class))
                        .ifPresent(HttpClientRequest::reset);
                Lingering.over(request, vertx);
            });
        }
        return context.sendResponse();
    }

    /** A service closes the connection without a word when the body that it reads stops coming. */
    private Refusal refusal(Throwable failure, HttpServerRequest request) {
        return switch (failure) {
            case ConnectException down -> Refusal.STARTING;
            case TimeoutException late -> Refusal.SLOW;
            default -> streamed && !request.isEnded() ? Refusal.LATE : Refusal.BROKEN;
        };
    }
}
