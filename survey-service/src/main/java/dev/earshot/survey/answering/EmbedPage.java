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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The form within a page of a website that the survey allows. It sets no cookie, and looking at it never writes. */
@Path("/embed/{survey}")
@PermitAll
@RunOnVirtualThread
class EmbedPage {
    private final Doors doors;
    private final Desk desk;
    private final String origin;

    EmbedPage(Doors doors, Desk desk, @ConfigProperty(name = "earshot.url") String origin) {
        this.doors = doors;
        this.desk = desk;
        this.origin = origin;
    }

    @GET
    @Operation(hidden = true)
    public Response look(
            @RestPath String survey,
            @RestQuery @Nullable String host,
            @RestQuery @Nullable String theme,
            @BeanParam Claim claim,
            @BeanParam Visit visit) {
        Door door = doors.embedded(survey, claim);
        return desk.show(door, visit.within(frame(door, host, theme)), claim.s());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(
            @RestPath String survey,
            @RestQuery @Nullable String host,
            @RestQuery @Nullable String theme,
            @BeanParam Claim claim,
            @BeanParam Visit visit,
            byte[] body) {
        Door door = doors.embedded(survey, claim);
        return desk.take(door, visit.within(frame(door, host, theme)), body);
    }

    private Frame frame(Door door, @Nullable String host, @Nullable String theme) {
        return door instanceof Door.Open open
                ? Frame.of(open.questionnaire().embedOrigins(), host, Theme.of(theme), origin)
                : Frame.silent();
    }
}
