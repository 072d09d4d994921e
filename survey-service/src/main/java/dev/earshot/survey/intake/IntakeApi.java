package dev.earshot.survey.intake;

import dev.earshot.common.access.Scope;
import dev.earshot.common.problem.Problem;
import dev.earshot.survey.field.Field;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Direct intake of answers. */
@Path("/api/v1/responses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Responses")
@RunOnVirtualThread
class IntakeApi {
    private final Intake intake;
    private final SecurityIdentity caller;

    IntakeApi(Intake intake, SecurityIdentity caller) {
        this.intake = intake;
        this.caller = caller;
    }

    /** What the caller is told. */
    @Schema(name = "ResponseReceipt")
    record ReceiptView(UUID id, String status) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.INTAKE)
    @Parameter(
            name = IntakeKey.HEADER,
            in = ParameterIn.HEADER,
            description = "1 to 255 visible ASCII characters",
            schema = @Schema(implementation = String.class))
    @Operation(
            summary = "Hand in one answer",
            description =
                    "Sent again with the same Idempotency-Key and body within 7 days, it is recognised: the first"
                            + " answer's id comes back with `Idempotent-Replayed: true`, also after that answer was erased. Without the header each request counts.")
    @APIResponse(
            responseCode = "201",
            description = "Stored durably.",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Its interaction (of that respondent, where one is named) has an answer already.")
    @APIResponse(responseCode = "422", description = "The key came with another body before.")
    public Response take(@Context HttpHeaders headers, @Nullable IntakeRequest sent) {
        IntakeRequest request = new Field("body").required(sent);
        return switch (intake.take(request, key(headers.getRequestHeader(IntakeKey.HEADER)))) {
            case Receipt.Recorded(UUID id) -> created(id).build();
            case Receipt.Replayed(UUID id) ->
                created(id).header("Idempotent-Replayed", true).build();
            case Receipt.KeyReused() ->
                throw Problem.of(
                                422,
                                "Unprocessable Content",
                                "This Idempotency-Key came with another body before.",
                                IntakeKey.HEADER,
                                "Use a new key for a new answer.")
                        .toException();
        };
    }

    private Optional<IntakeKey> key(List<String> sent) {
        if (sent.size() > 1) {
            throw new Field(IntakeKey.HEADER).refused("The header comes more than once.", "Send one key.");
        }
        return sent.stream()
                .findFirst()
                .map(text -> new IntakeKey(caller.getPrincipal().getName(), text));
    }

    private static Response.ResponseBuilder created(UUID id) {
        return Response.status(Response.Status.CREATED).entity(new ReceiptView(id, "recorded"));
    }
}
