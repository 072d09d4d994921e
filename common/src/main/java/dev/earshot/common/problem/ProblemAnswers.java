package dev.earshot.common.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.CharacterCodingException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;

/** The one place where exceptions become answers. Nothing of the inside (class names, stack traces) leaves. */
class ProblemAnswers {
    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    private static final Problem KEY_NEEDED = Problem.of(
            Status.UNAUTHORIZED,
            "This address needs an API key.",
            HttpHeaders.AUTHORIZATION,
            "Send `Authorization: Bearer <key>`, or the key as the password of HTTP Basic.");

    private static final Problem FORM_UNREADABLE = Problem.badRequest(
            "body",
            "The parts of the form cannot be told apart, or are too many.",
            "Send multipart/form-data (RFC 7578), whole.");

    private static final Problem LATE = Problem.of(
            Status.REQUEST_TIMEOUT,
            "The body did not arrive in time.",
            "body",
            "Send it again over a better connection, or less at once.");

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Inject
    ProblemPage page;

    @ServerExceptionMapper
    public Response refused(ProblemException refusal, RoutingContext request) {
        return answer(refusal.problem(), request);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException violations, RoutingContext request) {
        ConstraintViolation<?> first =
                violations.getConstraintViolations().iterator().next();
        String detail = violations.getConstraintViolations().stream()
                .map(violation -> lastNode(violation.getPropertyPath()) + " " + violation.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        String field = lastNode(first.getPropertyPath());
        return answer(Problem.badRequest(field, detail, "Correct the field and send the request again."), request);
    }

    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    public Response unreadable(JacksonException unreadable, RoutingContext request) {
        return answer(JsonProblems.of(unreadable), request);
    }

    @ServerExceptionMapper
    public Response misspelt(CharacterCodingException encoding, RoutingContext request) {
        return answer(
                Problem.badRequest("body", "The text is not valid UTF-8.", "Send the body encoded as UTF-8."), request);
    }

    @ServerExceptionMapper
    public Response mangled(MultipartParser.MalformedMessageException mangled, RoutingContext request) {
        return answer(FORM_UNREADABLE, request);
    }

    /**
     * Programs are told what to send; people are led to the login form, as the authentication mechanisms decide. Who has
     * sent something would lose it on the way there, and come back to an address that cannot be opened.
     */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Uni<Response> unknownCaller(SecurityException nobody, RoutingContext request) {
        boolean sent = nobody instanceof UnauthorizedException
                && !READING.contains(request.request().method());
        if (sent && Audience.of(request) == Audience.PERSON) {
            return Uni.createFrom().item(answer(ProblemPage.LOGGED_OUT, request));
        }
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(request).map(challenge -> {
            Response.ResponseBuilder refusal = challenge.status == 401
                    ? Response.fromResponse(answer(KEY_NEEDED, request))
                    : Response.status(challenge.status);
            refusal.header(challenge.headerName.toString(), challenge.headerContent);
            return refusal.build();
        });
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, RoutingContext request) {
        return answer(
                Problem.of(
                        Status.FORBIDDEN,
                        "This key does not have the scope that the address needs.",
                        HttpHeaders.AUTHORIZATION,
                        "Use a key with the scope named in the API documentation."),
                request);
    }

    @ServerExceptionMapper
    public Response standard(WebApplicationException refused, RoutingContext request, UriInfo address) {
        Response original = refused.getResponse();
        int status = original.getStatus();
        if (refused.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable, request);
        }
        if (status < 400) {
            return original;
        }
        if (status >= 500) {
            return surprise(refused, request);
        }
        return answer(StandardProblems.of(original.getStatusInfo()), request);
    }

    @ServerExceptionMapper
    public Response surprise(Throwable surprise, RoutingContext request) {
        if (isBrokenOff(surprise)) {
            LOG.debugf("request broke off: %s", surprise.getClass().getSimpleName());
            return answer(Problem.badRequest("body", "The request broke off.", "Send it again."), request);
        }
        if (isLate(surprise)) {
            return answer(LATE, request);
        }
        if (isNoForm(surprise)) {
            return answer(FORM_UNREADABLE, request);
        }
        return answer(Incident.of(surprise, request), request);
    }

    private Response answer(Problem problem, RoutingContext request) {
        if (Audience.of(request) == Audience.PERSON) {
            return Response.status(problem.status())
                    .type("text/html;charset=UTF-8")
                    .entity(page.of(problem, request))
                    .build();
        }
        return Response.status(problem.status())
                .type("application/problem+json")
                .entity(problem)
                .build();
    }

    /** Whether the caller went away in the middle; nobody reads the answer, and nothing is wrong with us. */
    private static boolean isBrokenOff(Throwable surprise) {
        return Stream.iterate(surprise, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof HttpClosedException || cause instanceof ClosedChannelException);
    }

    /** Whether the body stopped coming; the reader of bodies says this with an exception that has no type of its own. */
    private static boolean isLate(Throwable surprise) {
        return Stream.iterate(surprise, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause.getClass().equals(IOException.class) && "Read timed out".equals(cause.getMessage()));
    }

    /** The reader of forms says this with exceptions that have no type of their own. */
    private static boolean isNoForm(Throwable surprise) {
        return Stream.iterate(surprise, Objects::nonNull, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(message ->
                        message.contains("parsing multipart request") || message.startsWith("Param limit of"));
    }

    private static String lastNode(Path path) {
        String name = "request";
        for (Path.Node node : path) {
            name = node.getName() == null ? name : node.getName();
        }
        return name;
    }
}
