package dev.earshot.common.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The API speaks JSON and nothing else; who cannot read it is told so before any work is done. */
class JsonAnswers {
    private static final String JSON = MediaType.APPLICATION_JSON;

    @ServerRequestFilter(preMatching = true)
    public void check(RoutingContext request, ContainerRequestContext message) {
        if (!request.normalizedPath().startsWith("/api/")) {
            return;
        }
        List<String> accepted = request.request().headers().getAll(HttpHeaders.ACCEPT);
        if (!accepted.isEmpty()
                && accepted.stream().flatMap(JsonAnswers::ranges).noneMatch(JsonAnswers::admitsJson)) {
            throw Problem.of(
                            Status.NOT_ACCEPTABLE,
                            "This address answers in JSON only.",
                            HttpHeaders.ACCEPT,
                            "Send `Accept: application/json`, or no such header.")
                    .toException();
        }
        // The framework stumbles over a malformed range even when another one admits JSON.
        request.request().headers().set(HttpHeaders.ACCEPT, JSON);
        message.getHeaders().putSingle(HttpHeaders.ACCEPT, JSON);
    }

    private static Stream<String> ranges(String header) {
        return Arrays.stream(header.split(",", -1)).map(String::strip);
    }

    private static boolean admitsJson(String range) {
        String[] parts = range.split(";", -1);
        boolean refused = Arrays.stream(parts).map(String::strip).anyMatch(part -> part.matches("(?i)q=0(\\.0*)?"));
        return switch (parts[0].strip().toLowerCase(java.util.Locale.ROOT)) {
            case "*/*", "application/*", JSON -> !refused;
            default -> false;
        };
    }
}
