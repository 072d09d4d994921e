package dev.earshot.common.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;

/** Answers what fails before a resource is reached; the framework would log the whole address, with whom it names. */
@ApplicationScoped
class FailedRoutes {
    private final ProblemPage page;

    FailedRoutes(ProblemPage page) {
        this.page = page;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private void answer(RoutingContext exchange) {
        switch (exchange.failure()) {
            case null -> exchange.next();
            // The framework answers these without a word in the log: a challenge, or nobody is there any more.
            case UnauthorizedException nobody -> exchange.next();
            case ForbiddenException forbidden -> exchange.next();
            case AuthenticationFailedException wrong -> exchange.next();
            case IOException brokenOff -> exchange.next();
            default -> answer(problem(exchange), exchange);
        }
    }

    private static Problem problem(RoutingContext exchange) {
        Status status = Status.fromStatusCode(exchange.statusCode());
        return status != null && status.getFamily() == Status.Family.CLIENT_ERROR
                ? StandardProblems.of(status)
                : Incident.of(exchange.failure(), exchange);
    }

    /** An answer that cannot be sent either ends the connection, on which the caller would wait in vain. */
    private void answer(Problem problem, RoutingContext exchange) {
        if (exchange.response().headWritten()) {
            exchange.request().connection().close();
            return;
        }
        try {
            page.send(problem, exchange);
        } catch (IllegalArgumentException | IllegalStateException unsendable) {
            exchange.request().connection().close();
        }
    }
}
