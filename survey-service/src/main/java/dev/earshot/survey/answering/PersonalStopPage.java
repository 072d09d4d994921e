package dev.earshot.survey.answering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** "Stop asking me", behind a personal link. */
@Path("/r/{token}/stop")
@PermitAll
@RunOnVirtualThread
class PersonalStopPage {
    private final Doors doors;
    private final Stopping stopping;

    PersonalStopPage(Doors doors, Stopping stopping) {
        this.doors = doors;
        this.stopping = stopping;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@RestPath String token, @BeanParam Visit visit) {
        return stopping.show(doors.owner(token), visit);
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Operation(hidden = true)
    public Response decide(@RestPath String token, @BeanParam Visit visit, byte[] body) {
        return stopping.take(doors.owner(token), visit, body);
    }
}
