package dev.earshot.common.address;

import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemPage;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** Refuses a Host that can be none: redirects and the cookie of the login are made of it. */
@ApplicationScoped
class ReadableHost {
    private static final Pattern HOST = Pattern.compile("[\\w.\\-]*(?::\\d*)?|\\[[\\p{XDigit}:.]+](?::\\d*)?");
    private static final Problem UNREADABLE =
            Problem.badRequest("Host", "The Host header names no host.", "Send the host and port of the address.");

    private final ProblemPage page;

    ReadableHost(ProblemPage page) {
        this.page = page;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, LiteralAddress.BEFORE_ALL_READERS + 1);
    }

    private void check(RoutingContext exchange) {
        if (HOST.matcher(String.valueOf(exchange.request().authority())).matches()) {
            exchange.next();
        } else {
            page.send(UNREADABLE, exchange);
        }
    }
}
