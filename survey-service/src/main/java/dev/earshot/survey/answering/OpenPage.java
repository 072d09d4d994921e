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

/** The page behind an open link, which anybody may answer. Looking at it never writes. */
@Path("/s/{survey}")
@PermitAll
@RunOnVirtualThread
class OpenPage {
    private final Doors doors;
    private final Desk desk;

    OpenPage(Doors doors, Desk desk) {
        this.doors = doors;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@RestPath String survey, @BeanParam Claim claim, @BeanParam Visit visit) {
        return desk.show(doors.open(survey, claim), visit, claim.s());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(@RestPath String survey, @BeanParam Claim claim, @BeanParam Visit visit, byte[] body) {
        return desk.take(doors.open(survey, claim), visit, body);
    }
}
