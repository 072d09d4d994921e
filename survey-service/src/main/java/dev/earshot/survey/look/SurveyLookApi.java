package dev.earshot.survey.look;

import dev.earshot.common.access.Scope;
import dev.earshot.survey.asking.SurveyViews;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Logo and colour of a survey, by API. */
@Path("/api/v1/surveys/{key}/look")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Looks")
@RunOnVirtualThread
class SurveyLookApi {
    private final LookChanges looks;
    private final SurveyViews surveys;

    SurveyLookApi(LookChanges looks, SurveyViews surveys) {
        this.looks = looks;
        this.surveys = surveys;
    }

    @GET
    @RolesAllowed({Scope.READ, Scope.MANAGE})
    @Operation(summary = "How a survey differs from the organisation's look")
    public LookView look(@RestPath String key) {
        return looks.view(surveys.idOf(key));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.MANAGE)
    @Operation(summary = "Set a survey's own colour", description = "At once, without publishing.")
    public LookView colour(@RestPath String key, LookView.@Nullable Change sent) {
        return looks.coloured(surveys.idOf(key), sent);
    }

    @PUT
    @Path("logo")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Scope.MANAGE)
    @Operation(summary = "Set a survey's own logo", description = LookChanges.PICTURE)
    public LookView mark(@RestPath String key, @RestQuery @Nullable String text, byte[] body) {
        return looks.marked(surveys.idOf(key), text, body);
    }

    @DELETE
    @Path("logo")
    @RolesAllowed(Scope.MANAGE)
    @Operation(summary = "Take a survey's own logo away")
    public LookView unmark(@RestPath String key) {
        return looks.unmarked(surveys.idOf(key));
    }
}
