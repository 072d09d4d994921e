package dev.earshot.common.problem;

import dev.earshot.common.page.PageHeaders;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;

/** The friendly page that a person sees instead of a problem document. */
@ApplicationScoped
public class ProblemPage {
    @CheckedTemplate(basePath = "common", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance problem(Problem problem, @Nullable String back, boolean loggedOut);
    }

    /** For who sent something from a page that was open for longer than the session. */
    static final Problem LOGGED_OUT = Problem.of(
            Status.FORBIDDEN,
            "You are not logged in any more, and nothing was saved yet.",
            null,
            "Log in in a new tab, then reload this page here: your browser sends again what you had typed.");

    /** With the way back to the form, where what it sent was too large to be read. */
    String of(Problem problem, RoutingContext request) {
        boolean unread = problem.status() == Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode();
        return Templates.problem(problem, unread ? request.normalizedPath() : null, problem.equals(LOGGED_OUT))
                .render();
    }

    /** Ends a request that never reaches a resource, in the form that its reader expects. */
    public void send(Problem problem, RoutingContext request) {
        HttpServerResponse response = request.response().setStatusCode(problem.status());
        switch (Audience.of(request)) {
            case PROGRAM ->
                response.putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                        .end(Json.encode(problem));
            case PERSON ->
                response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                        .putHeader("Content-Security-Policy", PageHeaders.POLICY)
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end(of(problem, request));
        }
    }
}
