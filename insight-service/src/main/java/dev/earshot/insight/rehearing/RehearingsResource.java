package dev.earshot.insight.rehearing;

import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.PageOf;
import dev.earshot.insight.query.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Hearing history again by another model, for programs. */
@Path("/api/v1/rehearings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Rehearings")
public class RehearingsResource {
    private final Reports reports;
    private final Comparisons comparisons;

    RehearingsResource(Reports reports, Comparisons comparisons) {
        this.reports = reports;
        this.comparisons = comparisons;
    }

    @GET
    @RolesAllowed(Scope.READ)
    @Operation(summary = "Rehearings, the newest first, at most 50")
    public PageOf<RehearingReport> list() {
        return new PageOf<>(reports.newest(), null);
    }

    @POST
    @ResponseStatus(202)
    @RolesAllowed(Scope.MANAGE)
    @Operation(
            summary = "Have all comments heard again by the candidate model",
            description = "The results wait beside those that stand until they are switched or discarded.")
    public RehearingReport start() {
        return reports.start();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Scope.READ)
    @Operation(summary = "How far it is, and what the candidate hears differently")
    public RehearingReport one(@RestPath UUID id) {
        reports.known(id);
        return reports.find(id).orElseThrow();
    }

    @GET
    @Path("{id}/changes")
    @RolesAllowed(Scope.READ)
    @Operation(summary = "Comments that are heard differently, those that moved furthest first")
    public PageOf<Change> changes(
            @RestPath UUID id,
            @RestQuery @Parameter(description = "1 to 500, usually 50") @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        reports.known(id);
        return comparisons.changes(id, Parameters.limit(limit), Parameters.text(cursor));
    }

    @POST
    @Path("{id}/switch")
    @ResponseStatus(202)
    @RolesAllowed(Scope.MANAGE)
    @Operation(summary = "Put the results in the place of those that stand; cannot be undone")
    public RehearingReport putInPlace(@RestPath UUID id) {
        return reports.putInPlace(id);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Scope.MANAGE)
    @Operation(summary = "Discard the results; what stands stays")
    public void discard(@RestPath UUID id) {
        reports.discard(id);
    }
}
