package dev.earshot.common.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Corrects what the form login makes of cookies behind a gateway, and beside other programs on the same host. */
@ApplicationScoped
class SessionCookies {
    private static final int BEFORE_AUTHENTICATION = 300;
    private static final String REDIRECT = "quarkus-redirect-location";

    private final boolean encrypted;

    SessionCookies(@ConfigProperty(name = "earshot.url") String publicOrigin) {
        this.encrypted = publicOrigin.startsWith("https:");
    }

    void register(@Observes Filters filters) {
        filters.register(this::correct, BEFORE_AUTHENTICATION);
    }

    private void correct(RoutingContext exchange) {
        if (LoginForm.isAddressed(exchange)) {
            forgetForeignRedirect(exchange.request());
        }
        if (encrypted) {
            exchange.addHeadersEndHandler(sending -> exchange.request().cookies().stream()
                    .filter(SessionCookies::isOurs)
                    .forEach(cookie -> cookie.setSecure(true)));
        }
        exchange.next();
    }

    /** Cookies that a browser has sent come without a path. */
    private static boolean isOurs(Cookie cookie) {
        return cookie.getPath() != null;
    }

    /** Cookies know no ports: another program's place to return to would spoil a login that has succeeded. */
    private static void forgetForeignRedirect(HttpServerRequest request) {
        String cookies = request.getHeader(HttpHeaders.COOKIE);
        if (cookies != null && cookies.contains(REDIRECT)) {
            String ours = Arrays.stream(cookies.split(";"))
                    .map(String::strip)
                    .filter(cookie -> !cookie.startsWith(REDIRECT + "=")
                            || isSameOrigin(cookie.substring(REDIRECT.length() + 1), request.absoluteURI()))
                    .collect(Collectors.joining("; "));
            request.headers().set(HttpHeaders.COOKIE, ours);
        }
    }

    private static boolean isSameOrigin(String location, String own) {
        try {
            if (location.contains(",")) {
                return false; // no cookie can hold it, and it is to be taken back in one
            }
            URI there = URI.create(location);
            URI here = URI.create(own);
            return here.getScheme().equals(there.getScheme())
                    && here.getAuthority().equals(there.getAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
