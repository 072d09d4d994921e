package dev.earshot.survey.asking;

import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.PageOf;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.field.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Surveys by API. */
@Path("/api/v1/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
@RunOnVirtualThread
class SurveyApi {
    private final SurveyDrafting drafting;
    private final SurveyDropping dropping;
    private final SurveyViews views;

    SurveyApi(SurveyDrafting drafting, SurveyDropping dropping, SurveyViews views) {
        this.drafting = drafting;
        this.dropping = dropping;
        this.views = views;
    }

    @GET
    @RolesAllowed({Scope.READ, Scope.MANAGE})
    @Operation(summary = "Surveys, newest first")
    public PageOf<SurveyView> all(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        Paging paging = Paging.of(limit, cursor);
        return views.newestFirst(paging);
    }

    @GET
    @Path("{key}")
    @RolesAllowed({Scope.READ, Scope.MANAGE})
    @Operation(summary = "One survey")
    public SurveyView one(@RestPath String key) {
        return views.byKey(key);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.MANAGE)
    @Operation(
            summary = "Make a survey",
            description = "nps asks on a scale of 0 to 10, csat of 1 to 5, ces of 1 to 7. It is a draft until it is"
                    + " published; `publish: true` opens it at once.")
    @APIResponse(responseCode = "201", description = "The survey; its address is in Location.")
    public Response create(SurveyRequest.@Nullable Creation sent) {
        SurveyRequest.Creation creation = new Field("body").required(sent);
        SurveyView view = drafting.create(creation);
        return Response.created(URI.create("/api/v1/surveys/" + view.key()))
                .entity(view)
                .build();
    }

    @POST
    @Path("{key}/duplicate")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.MANAGE)
    @Operation(
            summary = "Make a draft of the same wording at the same touchpoint",
            description = "The body may name key and name, and may be missing. Answers stay with the original.")
    @APIResponse(responseCode = "201", description = "The new survey; its address is in Location.")
    public Response duplicate(@RestPath String key, SurveyRequest.@Nullable Duplicate sent) {
        SurveyView view = drafting.duplicate(key, sent == null ? SurveyRequest.Duplicate.unnamed() : sent);
        return Response.created(URI.create("/api/v1/surveys/" + view.key()))
                .entity(view)
                .build();
    }

    @PATCH
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.MANAGE)
    @Operation(summary = "Change the draft; what is published stays as it is until the next publication")
    public SurveyView change(@RestPath String key, SurveyRequest.@Nullable Change sent) {
        SurveyRequest.Change change = new Field("body").required(sent);
        return drafting.change(key, change);
    }

    @DELETE
    @Path("{key}")
    @RolesAllowed(Scope.MANAGE)
    @Operation(
            summary = "Delete a draft that was never published",
            description = "With its rules and its look. What was published is closed instead; test answers are deleted"
                    + " before.")
    @APIResponse(responseCode = "204", description = "It is gone, and its key is free.")
    @APIResponse(responseCode = "409", description = "It was published, or has test answers.")
    public void drop(@RestPath String key) {
        dropping.drop(key);
    }

    @POST
    @Path("{key}/publish")
    @RolesAllowed(Scope.MANAGE)
    @Operation(
            summary = "Make the draft an immutable version and open the survey",
            description = "Where people see exactly the draft already, nothing changes.")
    public SurveyView publish(@RestPath String key) {
        return drafting.publish(key);
    }

    @POST
    @Path("{key}/close")
    @RolesAllowed(Scope.MANAGE)
    @Operation(summary = "Take no more answers")
    public SurveyView close(@RestPath String key) {
        return drafting.close(key);
    }

    @POST
    @Path("{key}/reopen")
    @RolesAllowed(Scope.MANAGE)
    @Operation(summary = "Take answers again")
    public SurveyView reopen(@RestPath String key) {
        return drafting.reopen(key);
    }
}
