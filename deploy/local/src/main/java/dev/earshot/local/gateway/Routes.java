package dev.earshot.local.gateway;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which service answers which path. The ingress of a cluster says the same in deploy/kubernetes. */
final class Routes {
    private static final List<String> SURVEY = List.of(
            "/r",
            "/s",
            "/embed",
            "/embed.js",
            "/surveys",
            "/imports",
            "/settings",
            "/contacts",
            "/people",
            "/logo",
            "/api/v1/look",
            "/api/v1/contacts",
            "/api/v1/journeys",
            "/api/v1/touchpoints",
            "/api/v1/surveys",
            "/api/v1/invitations",
            "/api/v1/imports",
            "/api/v1/outbox",
            "/api/v1/respondents");
    private static final List<String> SENTIMENT = List.of("/sentiment", "/api/v1/sentiment");
    private static final List<String> RESPONSES = List.of("/api/v1/responses", "/responses");
    private static final List<String> PROGRAMS = List.of("/api/", "/odata", "/q/", "/healthz");
    private static final List<String> RESPONDENTS = List.of("/r", "/s", "/embed");
    private static final String INSIDE = "/q";

    private Routes() {}

    /** Responses are written to one service and read from another; everything unnamed is insight's. */
    static Backend of(HttpMethod method, PlainPath path) {
        List<String> survey = method.equals(HttpMethod.POST) ? RESPONSES : List.of();
        if (Stream.concat(SURVEY.stream(), survey.stream()).anyMatch(path::isUnder)) {
            return Backend.SURVEY;
        }
        return SENTIMENT.stream().anyMatch(path::isUnder) ? Backend.SENTIMENT : Backend.INSIGHT;
    }

    /** Who reads the answers there: programs, or else people. The services draw the same line. */
    static boolean isForPrograms(@Nullable String path) {
        return path != null && PROGRAMS.stream().anyMatch(path::startsWith);
    }

    /** Links that others copy, send and decorate: they open even when something about them is odd. */
    static boolean isForRespondents(String path) {
        return RESPONDENTS.stream().anyMatch(page -> path.equals(page) || path.startsWith(page + "/"));
    }

    /** Health, metrics and the like are for operators inside, on each service's own port. */
    static boolean isInside(PlainPath path) {
        return path.isUnder(INSIDE);
    }
}
