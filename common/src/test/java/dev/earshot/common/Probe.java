package dev.earshot.common;

import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.Cursor;
import dev.earshot.common.paging.PageOf;
import io.vertx.ext.web.Router;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Addresses as the services have them, for the tests of what all services share. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class Probe {
    /** A body with a checked field. */
    public record Body(
            @NotNull @Min(0) @Max(10) Integer score,
            @Nullable String comment,
            @Nullable Instant at) {}

    /** As something fails that lies before all resources. */
    void register(@Observes Router router) {
        router.route("/failing/*").handler(request -> {
            throw new IllegalStateException("secret detail of the inside");
        });
    }

    @GET
    @Path("api/v1/numbers")
    @RolesAllowed(Scope.READ)
    public PageOf<Integer> numbers(
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String colour) {
        int size = limit == null ? 3 : limit;
        int from = cursor == null
                ? 0
                : Integer.parseInt(Cursor.decode(cursor, 1).values().getFirst()) + 1;
        return PageOf.ofSurplus(
                IntStream.range(from, Math.min(8, from + size + 1)).boxed().toList(), size, Cursor::at);
    }

    @GET
    @Path("api/v1/others")
    @RolesAllowed(Scope.READ)
    public PageOf<Integer> others(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        return numbers(cursor, limit, null);
    }

    @POST
    @Path("api/v1/body")
    @PermitAll
    public Body body(@Valid @NotNull Body body) {
        return body;
    }

    @GET
    @Path("api/v1/broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("secret detail of the inside");
    }

    @GET
    @Path("api/v1/things/{name}")
    @PermitAll
    public List<String> thing(@RestPath String name, @RestQuery @Nullable String colour, @RestQuery List<String> u) {
        return Stream.concat(Stream.of(name, String.valueOf(colour)), u.stream())
                .toList();
    }

    /** As the body is read that does not come. */
    @GET
    @Path("api/v1/stalled")
    @PermitAll
    public String stalled() {
        throw new UncheckedIOException(new IOException("Read timed out"));
    }

    @GET
    @Path("inside")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Scope.STAFF)
    public String inside() {
        return "<p>inside</p>";
    }

    @POST
    @Path("inside")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Scope.STAFF)
    public String taken() {
        return "<p>taken</p>";
    }

    @GET
    @Path("inside/{name}")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Scope.STAFF)
    public String inside(@RestPath String name) {
        return "<p>" + name + "</p>";
    }

    @POST
    @Path("api/v1/deed")
    @RolesAllowed(Scope.MANAGE)
    public String deed() {
        return "{}";
    }

    @GET
    @Path("s/open")
    @Produces(MediaType.TEXT_HTML)
    @PermitAll
    public String openPage() {
        return "<p>open</p>";
    }

    @POST
    @Path("s/open")
    @Produces(MediaType.TEXT_HTML)
    @PermitAll
    public String openAnswer() {
        return "<p>thanks</p>";
    }

    @GET
    @Path("s/broken")
    @Produces(MediaType.TEXT_HTML)
    @PermitAll
    public String brokenPage() {
        throw new IllegalStateException("secret detail of the inside");
    }
}
