package dev.earshot.survey.trying;

import dev.earshot.common.access.Scope;
import dev.earshot.survey.erasing.ErasureReceipt;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Test links and test answers by API. */
@Path("/api/v1/surveys/{key}/test")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
@RolesAllowed(Scope.MANAGE)
@RunOnVirtualThread
class TestApi {
    private final Trying trying;

    TestApi(Trying trying) {
        this.trying = trying;
    }

    @GET
    @Operation(
            summary = "Links by which a survey is tried out",
            description =
                    "Anybody may open them. What is answered by them is kept and shown as a test answer, and is in"
                            + " no score, pain point or response rate; nothing can release it.")
    public Trying.Test links(@RestPath String key) {
        return trying.of(key);
    }

    @DELETE
    @Path("answers")
    @Operation(summary = "Erase a survey's test answers", description = "In every service; see the receipt.")
    @APIResponse(
            responseCode = "200",
            description = "Gone from the survey-service.",
            content = @Content(schema = @Schema(implementation = ErasureReceipt.class)))
    @APIResponse(
            responseCode = "202",
            description = "Under way; follow Location.",
            content = @Content(schema = @Schema(implementation = ErasureReceipt.class)))
    public Response clear(@RestPath String key) {
        return trying.clear(key).response();
    }
}
