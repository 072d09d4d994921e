package dev.earshot.common.access;

import dev.earshot.common.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what another origin makes a logged-in person's browser do. The cookie is Lax, which keeps other sites out, but
 * not another port or subdomain of the same site. Calls with a key are not concerned: no browser adds a key by itself.
 */
class ForeignOrigins {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    static final Problem REFUSAL = Problem.of(
            Status.FORBIDDEN,
            "The request comes from a page of another origin.",
            "Origin",
            "Do it on the pages of Earshot, or call with an API key.");

    @ConfigProperty(name = "earshot.url")
    String publicOrigin;

    @ConfigProperty(name = "quarkus.http.auth.form.cookie-name")
    String cookie;

    @ServerRequestFilter(preMatching = true)
    public void check(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        boolean concerned = !SAFE.contains(request.method().name())
                && !RespondentPages.include(exchange)
                && !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && request.getCookie(cookie) != null;
        if (concerned && isForeign(request)) {
            throw REFUSAL.toException();
        }
    }

    boolean isForeign(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        if (origin != null) {
            String sender = authority(origin);
            return !(sender.equals(authority(publicOrigin))
                    || sender.equals(lowerCase(request.getHeader(HttpHeaders.HOST)))
                    || sender.equals(lowerCase(request.getHeader("X-Forwarded-Host"))));
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && FOREIGN.contains(site);
    }

    /** Host and port; of {@code null}, which sandboxed pages send, something that is nobody's. */
    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null ? "null" : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException malformed) {
            return "null";
        }
    }

    private static String lowerCase(@Nullable String host) {
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }
}
