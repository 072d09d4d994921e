package dev.earshot.common.access;

import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemPage;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets only a form of our own pages come before Quarkus' login, which takes what it is given from whoever sends it. */
@ApplicationScoped
class LoginForm {
    private static final int BEFORE_AUTHENTICATION = 300;
    /** Below any path, as Quarkus takes it. */
    private static final String ADDRESS = "/j_security_check";

    private static final Set<String> FORMS = Set.of("application/x-www-form-urlencoded", "multipart/form-data");
    private static final Problem NO_FORM = Problem.of(
            Status.UNSUPPORTED_MEDIA_TYPE,
            "This is not the form of the login.",
            HttpHeaders.CONTENT_TYPE,
            "Log in on the page /login; programs send an API key instead.");

    private final ForeignOrigins origins;
    private final ProblemPage page;

    LoginForm(ForeignOrigins origins, ProblemPage page) {
        this.origins = origins;
        this.page = page;
    }

    static boolean isAddressed(RoutingContext exchange) {
        return exchange.request().method().equals(HttpMethod.POST)
                && exchange.normalizedPath().endsWith(ADDRESS);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (!isAddressed(exchange)) {
            exchange.next();
        } else if (origins.isForeign(request)) {
            // Whoever is logged in by somebody else's page works in somebody else's name.
            page.send(ForeignOrigins.REFUSAL, exchange);
        } else if (!isForm(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            page.send(NO_FORM, exchange);
        } else {
            exchange.next();
        }
    }

    private static boolean isForm(@Nullable String type) {
        return type != null && FORMS.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }
}
