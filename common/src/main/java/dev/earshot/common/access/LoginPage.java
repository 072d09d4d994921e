package dev.earshot.common.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Logging in and out; the form posts to Quarkus' own form authentication. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class LoginPage {
    @CheckedTemplate(basePath = "common", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance login(boolean failed, String name);
    }

    @ConfigProperty(name = "quarkus.http.auth.form.cookie-name")
    String cookie;

    @GET
    @Path("login")
    public TemplateInstance form(
            @RestQuery @Nullable String failed, @RestCookie(LoginName.COOKIE) @Nullable String tried) {
        return failed == null
                ? Templates.login(false, "")
                : Templates.login(true, LoginName.kept(tried).text());
    }

    /** The form login leaves a form to us in which name or password is missing. */
    @POST
    @Path("j_security_check")
    public Response incomplete(RoutingContext exchange) {
        @Nullable String name = exchange.request().getFormAttribute("j_username");
        LoginName.of(name == null ? "" : name).keep(exchange.response());
        return Response.seeOther(URI.create("/login?failed=1")).build();
    }

    @POST
    @Path("logout")
    public Response logOut() {
        NewCookie gone =
                new NewCookie.Builder(cookie).path("/").maxAge(0).httpOnly(true).build();
        return Response.seeOther(URI.create("/login")).cookie(gone).build();
    }
}
