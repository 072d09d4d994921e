package dev.earshot.survey.look;

import dev.earshot.common.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** A logo, for everybody: another picture has another address, so that browsers keep it. */
@Path("/logo/{id}")
@PermitAll
@RunOnVirtualThread
class LogoFile {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String NOTHING_BUT_DRAW = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Looks looks;

    LogoFile(Looks looks) {
        this.looks = looks;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath String id) {
        Logo logo = looks.logo(sha256(id)).orElseThrow(LogoFile::unknown);
        return Response.ok(logo.content())
                .type(logo.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .header("Content-Security-Policy", NOTHING_BUT_DRAW)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static byte[] sha256(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException noHex) {
            throw unknown();
        }
    }

    private static RuntimeException unknown() {
        return Problem.notFound("There is no such logo.", "It may have been replaced.")
                .toException();
    }
}
