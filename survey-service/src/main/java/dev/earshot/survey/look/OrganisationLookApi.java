package dev.earshot.survey.look;

import dev.earshot.common.access.Scope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Logo and colour of the organisation, by API. */
@Path("/api/v1/look")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Looks")
@RunOnVirtualThread
class OrganisationLookApi {
    private final LookChanges looks;

    OrganisationLookApi(LookChanges looks) {
        this.looks = looks;
    }

    @GET
    @RolesAllowed({Scope.READ, Scope.MANAGE})
    @Operation(summary = "How respondents' pages look where a survey says nothing else")
    public LookView look() {
        return looks.view(Looks.ORGANISATION);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.MANAGE)
    @Operation(summary = "Set the organisation's colour", description = "At once, without publishing.")
    public LookView colour(LookView.@Nullable Change sent) {
        return looks.coloured(Looks.ORGANISATION, sent);
    }

    @PUT
    @Path("logo")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Scope.MANAGE)
    @Operation(summary = "Set the organisation's logo", description = LookChanges.PICTURE)
    public LookView mark(@RestQuery @Nullable String text, byte[] body) {
        return looks.marked(Looks.ORGANISATION, text, body);
    }

    @DELETE
    @Path("logo")
    @RolesAllowed(Scope.MANAGE)
    @Operation(summary = "Take the organisation's logo away")
    public LookView unmark() {
        return looks.unmarked(Looks.ORGANISATION);
    }
}
