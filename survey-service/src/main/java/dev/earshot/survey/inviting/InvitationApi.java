package dev.earshot.survey.inviting;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.common.access.Scope;
import dev.earshot.common.problem.Problem;
import dev.earshot.survey.contacting.Decision;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.inviting.Inviting.Outcome;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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

    /** A link, as its maker sees it, this once; or why there is none. */
    @Schema(name = "InvitationMade")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Made(
            @Nullable UUID id,

            @Schema(description = "The link to send; it cannot be shown again.") @Nullable
            String url,

            @Schema(
                    description =
                            "Where the person can say not to be asked any more, for the footer or header of a mail.")
            @Nullable
            String stopUrl,

            @Nullable Instant expiresAt,
            @Nullable String interaction,

            @Schema(description = "Instead of a link: the person is not to be asked.") @Nullable
            NotAskedView notAsked) {}

    /** The links of a list, in its order. */
    @Schema(name = "InvitationsMade")
    record AllMade(List<Made> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.MANAGE)
    @Operation(
            summary = "Make a personal link, or up to 500 at once",
            description = "A link is bound to the survey's version that is published now, works once, and expires."
                    + " Who is not to be asked (opted out, quiet period, not in the sample, skip rule, answered) gets none,"
                    + " and the answer says why.")
    @APIResponse(
            responseCode = "201",
            description = "The link; for a list, `{items: [...]}` in the order sent, some of which may be `notAsked`.",
            content = @Content(schema = @Schema(implementation = Made.class)))
    @APIResponse(
            responseCode = "200",
            description = "No link: `{notAsked: {reason, detail, until}}`. Send nothing to this person.",
            content = @Content(schema = @Schema(implementation = Made.class)))
    public Response invite(@Nullable InvitationRequest sent) {
        InvitationRequest request = new Field("body").required(sent);
        List<Outcome> outcomes = inviting.invite(Inviting.unfold(request));
        List<Made> made = outcomes.stream().map(this::made).toList();
        if (request.items() != null) {
            return Response.status(Response.Status.CREATED)
                    .entity(new AllMade(made))
                    .build();
        }
        boolean asked = outcomes.getFirst() instanceof Outcome.Invited;
        return Response.status(asked ? Response.Status.CREATED : Response.Status.OK)
                .entity(made.getFirst())
                .build();
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

    private Made made(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Invited(Token token, Invitation invitation) ->
                new Made(
                        invitation.id(),
                        token.link(origin),
                        invitation
                                .respondent()
                                .map(person -> token.stopLink(origin))
                                .orElse(null),
                        invitation.expiresAt(),
                        invitation.interaction().orElse(null),
                        null);
            case Outcome.NotAsked(Decision.Hold why) -> new Made(null, null, null, null, null, NotAskedView.of(why));
            case Outcome.Refused(Problem why) -> throw why.toException();
        };
    }
}
