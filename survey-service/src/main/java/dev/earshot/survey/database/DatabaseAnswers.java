package dev.earshot.survey.database;

import dev.earshot.common.problem.Audience;
import dev.earshot.common.problem.Problem;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What callers hear when the database refuses: while it is away, that they come back. */
class DatabaseAnswers {
    private static final Logger LOG = Logger.getLogger(DatabaseAnswers.class);
    private static final int SECONDS = 2;

    @Inject
    @Location("common/problem")
    Template page;

    @ServerExceptionMapper
    public Response unavailable(DatabaseFailure failure, RoutingContext request) {
        if (failure.isDuplicate()) {
            return answer(
                    Problem.conflict(
                            null, "Somebody else made the same thing at this moment.", "Look at what is there."),
                    request);
        }
        if (failure.isPassing()) {
            LOG.warnf("request refused: %s", failure.getMessage());
        } else {
            LOG.error("request failed in the database", failure);
        }
        Problem problem = Problem.of(
                failure.isPassing() ? Status.SERVICE_UNAVAILABLE : Status.INTERNAL_SERVER_ERROR,
                "The database does not answer at this moment.",
                null,
                "Send the same request again in a few seconds.");
        return Response.fromResponse(answer(problem, request))
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .build();
    }

    private Response answer(Problem problem, RoutingContext request) {
        boolean person = Audience.of(request) == Audience.PERSON;
        return Response.status(problem.status())
                .type(
                        person
                                ? MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")
                                : MediaType.valueOf("application/problem+json"))
                .entity(person ? page.data("problem", problem).render() : problem)
                .build();
    }
}
