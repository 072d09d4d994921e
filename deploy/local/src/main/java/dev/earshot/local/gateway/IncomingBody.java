package dev.earshot.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/** One body on its way in. */
final class IncomingBody {
    private final HttpServerRequest request;
    private final int most;
    private final Shares memory;
    private final ClientAddress sender;
    private final Promise<Intake> end = Promise.promise();
    private final Buffer content = Buffer.buffer();

    IncomingBody(HttpServerRequest request, int most, Shares memory) {
        this.request = request;
        this.most = most;
        this.memory = memory;
        this.sender = ClientAddress.of(request.remoteAddress());
    }

    /** Whole, or not, at the latest after this time. */
    Future<Intake> arrival(Vertx vertx, Duration time) {
        long timer = vertx.setTimer(time.toMillis(), late -> finish(new Intake.Refused(Refusal.LATE)));
        request.exceptionHandler(gone -> finish(new Intake.BrokenOff()));
        request.handler(this::add);
        request.endHandler(all -> finish(new Intake.Whole(content)));
        return end.future().onComplete(ended -> vertx.cancelTimer(timer));
    }

    private void add(Buffer chunk) {
        if (end.future().isComplete()) {
            return;
        }
        if (content.length() + chunk.length() > most) {
            finish(new Intake.Refused(Refusal.tooLarge(most, request.path())));
        } else if (!memory.take(sender, chunk.length())) {
            finish(new Intake.Refused(Refusal.CROWDED));
        } else {
            content.appendBuffer(chunk);
        }
    }

    private void finish(Intake outcome) {
        if (end.tryComplete(outcome) && !(outcome instanceof Intake.Whole)) {
            memory.giveBack(sender, content.length());
        }
    }
}
