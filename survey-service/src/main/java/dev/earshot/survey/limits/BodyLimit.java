package dev.earshot.survey.limits;

import dev.earshot.common.problem.Problem;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses bodies that are larger than their address takes: by what they declare, or else while they are read. */
class BodyLimit {
    private static final Pattern LOGO =
            Pattern.compile("/api/v1/(?:surveys/[^/]+/)?look/logo|/settings/look|/surveys/[^/]+/look");

    private static final Pattern MAILING = Pattern.compile("/api/v1/invitations/bulk|/surveys/[^/]+/mailing");

    private final LimitsConfig limits;

    BodyLimit(LimitsConfig limits) {
        this.limits = limits;
    }

    @ServerRequestFilter(preMatching = true)
    public void limit(ContainerRequestContext request, RoutingContext exchange) {
        String path = exchange.normalizedPath();
        if (path.equals("/api/v1/imports") || path.equals("/imports")) {
            return;
        }
        long most = most(path).asLongValue();
        String declared = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (declared != null && Long.parseLong(declared) > most) {
            // What is still on its way is not worth reading.
            exchange.response()
                    .endHandler(end -> exchange.request().connection().close());
            throw tooLarge(most).toException();
        }
        if (declared == null && request.hasEntity()) {
            request.setEntityStream(new LimitedStream(request.getEntityStream(), most));
        }
    }

    private MemorySize most(String path) {
        if (MAILING.matcher(path).matches()) {
            return limits.mailing();
        }
        if (LOGO.matcher(path).matches()) {
            return limits.logo();
        }
        return path.equals("/api/v1/invitations") ? limits.list() : limits.body();
    }

    static Problem tooLarge(long most) {
        return Problem.of(
                Status.REQUEST_ENTITY_TOO_LARGE,
                "The request is larger than " + most / 1024 + " KiB.",
                "body",
                "Send less at once; many answers go to /api/v1/imports.");
    }
}
