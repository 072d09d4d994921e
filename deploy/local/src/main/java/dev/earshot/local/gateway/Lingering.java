package dev.earshot.local.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/**
 * The end of a connection whose client has its answer but is still sending. Closed at once, many a client would see a
 * broken connection instead of the answer.
 */
final class Lingering {
    private static final int MILLIS = 5_000;

    private Lingering() {}

    /** Reads on, to no purpose, until the client has sent all or some seconds are over. */
    static void over(HttpServerRequest request, Vertx vertx) {
        long timer = vertx.setTimer(MILLIS, late -> close(request));
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        request.handler(unread -> {});
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            close(request);
        });
        request.resume();
    }

    private static void close(HttpServerRequest request) {
        if (!request.response().ended() && !request.response().closed()) {
            request.response().end();
        }
        request.connection().close();
    }
}
