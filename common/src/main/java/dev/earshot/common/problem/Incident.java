package dev.earshot.common.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Something that must not happen, and did: the log has all of it but the people, the caller a number to ask by. */
final class Incident {
    private static final Logger LOG = Logger.getLogger(Incident.class);
    /** After these a path names a person, or is as good as a person's key. */
    private static final Pattern PERSONAL =
            Pattern.compile("^(/r|/s|/api/v1/respondents|/api/v1/contacts/opt-outs)/.*");

    private Incident() {}

    /** Notes it. What is asked for in a query is nobody's but the caller's, and stays out of the log. */
    static Problem of(Throwable surprise, RoutingContext request) {
        UUID incident = UUID.randomUUID();
        LOG.errorf(
                surprise,
                "request failed: incident=%s method=%s route=%s",
                incident,
                request.request().method(),
                PERSONAL.matcher(request.normalizedPath()).replaceAll("$1/*"));
        return Problem.of(
                Status.INTERNAL_SERVER_ERROR,
                "Something went wrong on our side (incident " + incident + ").",
                null,
                "Try again in a minute; if it stays, give the incident number to who runs this Earshot.");
    }
}
