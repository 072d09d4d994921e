package dev.earshot.common.access;

import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemPage;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.Optional;

/** Checks the login form, not too often in a row. */
@ApplicationScoped
class PasswordLogin implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final Staff staff;
    private final LoginBrake brake;
    private final KnownBrowsers browsers;
    private final ProblemPage page;

    PasswordLogin(Staff staff, LoginBrake brake, KnownBrowsers browsers, ProblemPage page) {
        this.staff = staff;
        this.brake = brake;
        this.browsers = browsers;
        this.page = page;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String name = request.getUsername();
        String password = new String(request.getPassword().getPassword());
        RoutingContext exchange = HttpSecurityUtils.getRoutingContextAttribute(request);
        Attempt attempt = attempt(name, exchange.request());
        Optional<Duration> wait = brake.begin(attempt);
        if (wait.isPresent()) {
            refuse(exchange, wait.get().toSeconds() + 1);
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return context.runBlocking(() -> {
                    SecurityIdentity person = staff.logIn(name, password);
                    brake.succeeded(attempt);
                    return person;
                })
                .onItem()
                .invoke(() -> browsers.remember(exchange.response(), name))
                .onFailure()
                .invoke(() -> LoginName.of(name).keep(exchange.response()));
    }

    private Attempt attempt(String name, HttpServerRequest request) {
        return browsers.find(request, name)
                .<Attempt>map(Attempt.Known::new)
                .orElseGet(
                        () -> new Attempt.Stranger(name, request.remoteAddress().host()));
    }

    /** Answers here: the form login knows only one way to fail, and it would not tell how long to wait. */
    private void refuse(RoutingContext exchange, long seconds) {
        exchange.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        page.send(
                Problem.of(
                        Status.TOO_MANY_REQUESTS,
                        "There were too many tries to log in.",
                        null,
                        "Wait for " + seconds + " seconds, then try again."),
                exchange);
    }
}
