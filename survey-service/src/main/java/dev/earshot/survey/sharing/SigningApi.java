package dev.earshot.survey.sharing;

import dev.earshot.common.access.Scope;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What a program signs open links with. */
@Path("/api/v1/surveys/{key}/signing-key")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
@RolesAllowed(Scope.MANAGE)
@RunOnVirtualThread
class SigningApi {
    private final Asks asks;

    SigningApi(Asks asks) {
        this.asks = asks;
    }

    /** The key and how it is used. */
    @Schema(name = "SigningKey")
    record SigningKey(
            String algorithm,

            @Schema(description = "64 hexadecimal digits; used as this text, not as the bytes it spells.")
            String key,

            @Schema(description = "What is signed; the signature is the link's `g`, in hexadecimal.")
            String message) {}

    @GET
    @Operation(
            summary = "The key that open links of a survey are signed with",
            description =
                    "It belongs to the survey and stays as long as the deployment's key of respondents' hashes does.")
    public SigningKey key(@RestPath String key) {
        return new SigningKey("HMAC-SHA256", asks.signingKey(key), "the value of u; with an i: u|i");
    }
}
