package dev.earshot.survey.reviewing;

import dev.earshot.common.access.Scope;
import dev.earshot.survey.recording.Quarantine;
import dev.earshot.survey.recording.Quarantine.Move;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Quarantine by API: out of the scores and back. */
@Path("/api/v1/responses/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Responses")
@RolesAllowed(Scope.MANAGE)
@RunOnVirtualThread
class ReviewApi {
    private final Quarantine quarantine;

    ReviewApi(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    /** Where the response is now; the scores follow when its version has arrived there. */
    @Schema(name = "ReviewedResponse")
    record Reviewed(UUID id, boolean counted, int version) {}

    @POST
    @Path("release")
    @Operation(
            summary = "Count a response that is in quarantine",
            description = "Changes nothing where it counts already. Of several answers to one link, one can count.")
    @APIResponse(
            responseCode = "409",
            description = "Another answer to the same link counts, or it is a test answer, which never does.")
    public Reviewed release(@RestPath UUID id) {
        return reviewed(quarantine.release(id), true);
    }

    @POST
    @Path("quarantine")
    @Operation(
            summary = "Take a response out of all scores",
            description = "It stays visible, with the reason `by_staff`, and can be released again.")
    public Reviewed confine(@RestPath UUID id) {
        return reviewed(quarantine.confine(id), false);
    }

    private static Reviewed reviewed(Move move, boolean counted) {
        Move.Done done = Verdicts.done(move);
        return new Reviewed(done.id(), counted, done.version());
    }
}
