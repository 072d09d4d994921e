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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The page behind a personal link. Works without JavaScript; looking at it never writes. */
@Path("/r/{token}")
@PermitAll
@RunOnVirtualThread
class PersonalPage {
    private final Doors doors;
    private final Desk desk;

    PersonalPage(Doors doors, Desk desk) {
        this.doors = doors;
        this.desk = desk;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@RestPath String token, @RestQuery @Nullable String s, @BeanParam Visit visit) {
        return desk.show(doors.personal(token), visit, s);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(@RestPath String token, @BeanParam Visit visit, byte[] body) {
        return desk.take(doors.personal(token), visit, body);
    }
}
