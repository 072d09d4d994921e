package dev.earshot.common.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Bodies are read as UTF-8 and as they come: who sends another encoding is told so, instead of being misread. */
class BodyEncoding {
    private static final Set<String> READ = Set.of("utf-8", "utf8", "us-ascii");

    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request, RoutingContext exchange) {
        if ("0".equals(request.getHeaderString(HttpHeaders.CONTENT_LENGTH))) {
            return;
        }
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            throw refusal(
                    HttpHeaders.CONTENT_ENCODING,
                    "The body is compressed, which is not read here.",
                    "Send it as it is, without Content-Encoding.");
        }
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        // Forms are read as the UTF-8 that their page asks for, whatever a browser says.
        if (type != null && Audience.of(exchange) == Audience.PROGRAM && !isUtf8(type)) {
            throw refusal(
                    HttpHeaders.CONTENT_TYPE,
                    "The body is not of a readable type in UTF-8.",
                    "Encode it as UTF-8, and send JSON as application/json or a file as text/csv.");
        }
    }

    private static boolean isUtf8(String type) {
        try {
            @Nullable String charset = MediaType.valueOf(type).getParameters().get(MediaType.CHARSET_PARAMETER);
            return charset == null || READ.contains(charset.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static ProblemException refusal(String field, String detail, String remedy) {
        return Problem.of(Status.UNSUPPORTED_MEDIA_TYPE, detail, field, remedy).toException();
    }
}
