package dev.earshot.survey.inviting;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.common.access.Scope;
import dev.earshot.common.problem.Problem;
import dev.earshot.survey.field.Field;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Personal links by API. */
@Path("/api/v1/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
@RunOnVirtualThread
class InvitationApi {
    private final Inviting inviting;
    private final String origin;

    InvitationApi(Inviting inviting, @ConfigProperty(name = "earshot.url") String origin) {
        this.inviting = inviting;
        this.origin = origin;
    }

    /** A link, as its maker sees it, this once. */
    @Schema(name = "InvitationMade")
    record Made(
            UUID id,

            @Schema(description = "The link to send; it cannot be shown again.")
            String url,

            Instant expiresAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String interaction) {}

    /** The links of a list, in its order. */
    @Schema(name = "InvitationsMade")
    record AllMade(List<Made> items) {}

    @POST
    @RolesAllowed(Scope.MANAGE)
    @Operation(
            summary = "Make a personal link, or up to 500 at once",
            description = "A link is bound to the survey's version that is published now, works once, and expires.")
    @APIResponse(
            responseCode = "201",
            description = "The link; for a list, `{items: [...]}` in the order sent.",
            content = @Content(schema = @Schema(implementation = Made.class)))
    public Response invite(@Nullable InvitationRequest sent) {
        InvitationRequest request = new Field("body").required(sent);
        List<Made> made = inviting.invite(Inviting.unfold(request)).entrySet().stream()
                .map(entry -> made(entry.getKey(), entry.getValue()))
                .toList();
        Object answer = request.items() == null ? made.getFirst() : new AllMade(made);
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    @POST
    @Path("{id}/revoke")
    @RolesAllowed(Scope.MANAGE)
    @Operation(
            summary = "Take a personal link back",
            description = "Who follows it reads that it has expired. An answer that has come stays.")
    @APIResponse(responseCode = "204", description = "Revoked, now or before.")
    public Response revoke(@RestPath UUID id) {
        if (!inviting.revoke(id)) {
            throw Problem.notFound("There is no such invitation.", "Use the id that came with the link.")
                    .toException();
        }
        return Response.noContent().build();
    }

    private Made made(Token token, Invitation invitation) {
        return new Made(
                invitation.id(),
                origin + "/r/" + token.text(),
                invitation.expiresAt(),
                invitation.interaction().orElse(null));
    }
}
