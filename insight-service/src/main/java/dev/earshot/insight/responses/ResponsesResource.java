package dev.earshot.insight.responses;

import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.PageOf;
import dev.earshot.common.problem.Problem;
import dev.earshot.insight.query.KnownKeys;
import dev.earshot.insight.query.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Responses for programs. */
@Path("/api/v1/responses")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scope.READ)
@RunOnVirtualThread
@Tag(name = "Responses")
public class ResponsesResource {
    private final Responses responses;
    private final KnownKeys keys;

    ResponsesResource(Responses responses, KnownKeys keys) {
        this.responses = responses;
        this.keys = keys;
    }

    @GET
    @Operation(
            summary = "Responses with what was heard in them, the newest first",
            description =
                    "Pages do not shift when responses are added. In quarantine are those with counted=false, test answers those with counted=test.")
    public PageOf<ResponseRow> list(
            @BeanParam ResponseQuery query,
            @RestQuery @Parameter(description = "1 to 500, usually 50") @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        return responses.page(query.filter(keys), Parameters.limit(limit), Parameters.text(cursor));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One response as it stands now")
    public ResponseRow one(@RestPath UUID id) {
        return found(id);
    }

    @GET
    @Path("{id}/earlier")
    @Operation(
            summary = "What a response said before it was amended, the oldest first",
            description =
                    "A version for every change by the person, and for every time that staff took it out of the scores"
                            + " or put it back. Redacted as the response is, and erased with it.")
    public PageOf<EarlierVersion> earlier(@RestPath UUID id) {
        return new PageOf<>(responses.earlier(found(id).id()), null);
    }

    private ResponseRow found(UUID id) {
        return responses
                .find(id)
                .orElseThrow(() -> Problem.notFound(
                                "There is no such response.",
                                "It may not have been analysed yet: ask again in a second.")
                        .toException());
    }
}
