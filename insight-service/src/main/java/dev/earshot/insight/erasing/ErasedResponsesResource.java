package dev.earshot.insight.erasing;

import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.PageOf;
import dev.earshot.common.problem.Problem;
import dev.earshot.insight.query.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is gone, for programs that hold copies. */
@Path("/api/v1/responses/erased")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scope.READ)
@RunOnVirtualThread
@Tag(name = "Responses")
public class ErasedResponsesResource {
    private final ErasedResponses erased;

    ErasedResponsesResource(ErasedResponses erased) {
        this.erased = erased;
    }

    @GET
    @Operation(
            summary = "Responses that were erased here, in the order in which they went",
            description = "For who has loaded responses before and must delete them too, and for who asked for an"
                    + " erasure: it is complete here when as many are listed as its receipt counts.")
    public PageOf<ErasedResponse> list(
            @RestQuery @Parameter(description = "Only what went at or after this moment") @Nullable String since,
            @RestQuery @Parameter(description = "Only those of one erasure, by the id of its receipt") @Nullable
                    String erasure,
            @RestQuery @Parameter(description = "1 to 500, usually 50") @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        return erased.page(
                Parameters.moment("since", since), id(erasure), Parameters.limit(limit), Parameters.text(cursor));
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.badRequest("erasure", "This is not an id.", "Send the id of an erasure's receipt.")
                    .toException();
        }
    }
}
