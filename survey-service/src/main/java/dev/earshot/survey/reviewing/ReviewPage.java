package dev.earshot.survey.reviewing;

import dev.earshot.common.access.Scope;
import dev.earshot.survey.recording.Quarantine;
import dev.earshot.survey.recording.Quarantine.Move;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The buttons on the page of a response, which lead back to it as it is then. */
@Path("/responses/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class ReviewPage {
    private final Quarantine quarantine;

    ReviewPage(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    @POST
    @Path("release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response release(@RestPath UUID id, @RestQuery @Nullable String counted) {
        return back(quarantine.release(id), counted);
    }

    @POST
    @Path("quarantine")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response confine(@RestPath UUID id, @RestQuery @Nullable String counted) {
        return back(quarantine.confine(id), counted);
    }

    /** Who came from the list of those in quarantine finds the way back to it there. */
    private static Response back(Move move, @Nullable String counted) {
        Move.Done done = Verdicts.done(move);
        String list = "false".equals(counted) ? "&counted=false" : "";
        return Response.seeOther(URI.create("/responses/" + done.id() + "?version=" + done.version() + list))
                .build();
    }
}
