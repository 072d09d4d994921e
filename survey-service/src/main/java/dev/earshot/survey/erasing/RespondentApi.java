package dev.earshot.survey.erasing;

import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.Cursor;
import dev.earshot.common.paging.PageOf;
import dev.earshot.common.problem.Problem;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.field.Paging;
import dev.earshot.survey.privacy.Respondents;
import dev.earshot.survey.recording.References;
import dev.earshot.survey.recording.Sought;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The right to be forgotten, by API. */
@Path("/api/v1/respondents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Respondents")
@RolesAllowed(Scope.MANAGE)
@RunOnVirtualThread
class RespondentApi {
    private final Erasing erasing;
    private final Erasures erasures;
    private final Respondents respondents;

    RespondentApi(Erasing erasing, Erasures erasures, Respondents respondents) {
        this.erasing = erasing;
        this.erasures = erasures;
        this.respondents = respondents;
    }

    /** Who is to be forgotten. */
    @Schema(name = "NewErasure")
    record Wish(
            @Schema(description = "Your own reference to the person") @Nullable
            String respondent) {}

    @DELETE
    @Path("{ref:.+}")
    @Operation(
            summary = "Erase all that is known of a person",
            description = "The reference is your own, percent-encoded. Erases the person's answers and invitations and"
                    + " the events that tell of them, and has the other services erase what they made of them."
                    + " Nobody known by it: a receipt with zeros.")
    @APIResponse(
            responseCode = "200",
            description = "Gone from the survey-service.",
            content = @Content(schema = @Schema(implementation = ErasureReceipt.class)))
    @APIResponse(
            responseCode = "202",
            description = "Under way; follow Location.",
            content = @Content(schema = @Schema(implementation = ErasureReceipt.class)))
    public Response forget(@RestPath String ref) {
        return erase(new Field("ref"), ref);
    }

    @POST
    @Path("erasures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The same for a reference that shall not stand in an address, where logs may keep it")
    @APIResponse(
            responseCode = "200",
            description = "Gone from the survey-service.",
            content = @Content(schema = @Schema(implementation = ErasureReceipt.class)))
    @APIResponse(
            responseCode = "202",
            description = "Under way; follow Location.",
            content = @Content(schema = @Schema(implementation = ErasureReceipt.class)))
    public Response forgetQuietly(@Nullable Wish sent) {
        return erase(new Field("respondent"), new Field("body").required(sent).respondent());
    }

    @GET
    @Path("erasures")
    @Operation(summary = "Receipts of erasures, newest first, those of imports and retention included")
    public PageOf<ErasureReceipt> all(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        Paging paging = Paging.of(limit, cursor);
        List<Erasure> rows = erasures.newestFirst(paging.belowId(), paging.limit() + 1);
        return PageOf.ofSurplus(rows, paging.limit(), erasure -> Cursor.at(erasure.id()))
                .map(ErasureReceipt::of);
    }

    @GET
    @Path("erasures/{id}")
    @Operation(summary = "How far an erasure has come")
    public ErasureReceipt one(@RestPath String id) {
        try {
            return erasing.receipt(UUID.fromString(id))
                    .orElseThrow(() -> unknown().toException());
        } catch (IllegalArgumentException notAnId) {
            throw unknown().toException();
        }
    }

    private Response erase(Field field, @Nullable String reference) {
        String given = References.person(field, reference)
                .orElseThrow(
                        () -> field.refused("The reference is missing.", "Send your own reference to the person."));
        return erasing.erase(new Sought.OfRespondent(respondents.of(given).hash()))
                .response();
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such erasure.", "See GET " + ErasureReceipt.RECEIPTS + ".");
    }
}
