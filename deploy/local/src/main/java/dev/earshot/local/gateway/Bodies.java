package dev.earshot.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/** Takes bodies in before a service is troubled with them: a slow sender costs a connection to us, and no service's. */
final class Bodies {
    private final Vertx vertx;
    private final Duration arrival;
    private final Shares memory;

    Bodies(Vertx vertx, Limits limits) {
        this.vertx = vertx;
        this.arrival = limits.arrival();
        this.memory = limits.bodyMemory();
    }

    static boolean isExpected(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.headers().contains("Transfer-Encoding") || (length != null && !length.equals("0"));
    }

    /** Whether the body comes in a transfer coding other than in chunks, which the services do not know. */
    static boolean isCoded(HttpServerRequest request) {
        return request.headers().getAll("Transfer-Encoding").stream().anyMatch(coding -> !coding.equals("chunked"));
    }

    /** A client that asks before it sends is told to; to be called at once, or what has come is lost. */
    static void askFor(HttpServerRequest request) {
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
    }

    /** The body, if it is no larger than this many bytes; to be called at once, or what has come is lost. */
    Future<Intake> takeIn(HttpServerRequest request, int most) {
        if (!isExpected(request)) {
            return Future.succeededFuture(new Intake.Without());
        }
        if (declared(request) > most) {
            return Future.succeededFuture(new Intake.Refused(Refusal.tooLarge(most, request.path())));
        }
        askFor(request);
        return new IncomingBody(request, most, memory).arrival(vertx, arrival);
    }

    void giveBack(HttpServerRequest request, Buffer body) {
        memory.giveBack(ClientAddress.of(request.remoteAddress()), body.length());
    }

    /** 0 where the length is not declared: then it is counted. */
    private static long declared(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length.trim());
        } catch (NumberFormatException beyondAllNumbers) {
            return Long.MAX_VALUE;
        }
    }
}
