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
    private static final long KIBI = 1024;
    private static final long MEBI = KIBI * KIBI;
    private static final long LINGERING_MILLIS = 2_000;

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
        Bound bound = bound(path);
        String declared = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (declared != null && Long.parseLong(declared) > bound.bytes()) {
            // What is still on its way is not worth reading; closed at once, though, it would take the answer with it.
            exchange.response()
                    .endHandler(end -> exchange.vertx()
                            .setTimer(
                                    LINGERING_MILLIS,
                                    late -> exchange.request().connection().close()));
            throw bound.tooLarge().toException();
        }
        if (declared == null && request.hasEntity()) {
            request.setEntityStream(new LimitedStream(request.getEntityStream(), bound));
        }
    }

    private Bound bound(String path) {
        if (MAILING.matcher(path).matches()) {
            return new Bound(
                    limits.mailing(),
                    "The list",
                    "Nothing was made. Split the list, and send one part after the other.");
        }
        if (LOGO.matcher(path).matches()) {
            return new Bound(limits.logo(), "The logo", "Nothing was saved. Choose a smaller file.");
        }
        return path.equals("/api/v1/invitations")
                ? new Bound(
                        limits.list(),
                        "The request",
                        "Send fewer invitations at once; a whole mailing goes to /api/v1/invitations/bulk.")
                : new Bound(limits.body(), "The request", "Send less at once; many answers go to /api/v1/imports.");
    }

    /** How much an address takes, and what to do where that is too little. */
    record Bound(MemorySize most, String what, String remedy) {
        long bytes() {
            return most.asLongValue();
        }

        Problem tooLarge() {
            String size = bytes() > MEBI ? bytes() / MEBI + " MiB" : bytes() / KIBI + " KiB";
            return Problem.of(Status.REQUEST_ENTITY_TOO_LARGE, what + " is larger than " + size + ".", "body", remedy);
        }
    }
}
