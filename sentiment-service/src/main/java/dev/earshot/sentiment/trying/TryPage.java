package dev.earshot.sentiment.trying;

import dev.earshot.common.access.Scope;
import dev.earshot.common.form.FormBody;
import dev.earshot.sentiment.analysis.Comment;
import dev.earshot.sentiment.analysis.Hearing;
import dev.earshot.sentiment.analysis.Outcome;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Hears a text that staff type in, and shows why it was heard so. Nothing is stored; works without JavaScript. */
@Path("/sentiment/try")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class TryPage {
    private static final int SECONDS_TO_WAIT = 10;

    private final Hearing hearing;

    TryPage(Hearing hearing) {
        this.hearing = hearing;
    }

    @CheckedTemplate(basePath = "trying", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance tryIt(
                Choices choices,
                Typed typed,
                Map<String, String> flaws,
                @Nullable String notice,
                @Nullable Result result);
    }

    /** The empty form, or an example's: links carry a text, so that a click is enough. */
    @GET
    @Operation(hidden = true)
    public Response form(
            @RestQuery @Nullable String text,
            @RestQuery @Nullable String question,
            @RestQuery @Nullable String metric,
            @RestQuery @Nullable String score,
            @RestQuery @Nullable String language) {
        Typed typed = Typed.of(text, question, metric, score, language);
        return text == null ? page(200, typed, Map.of(), null, null) : heard(typed);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response hear(byte[] body) {
        try {
            Map<String, String> form = FormBody.read(body);
            return heard(Typed.of(
                    form.get("text"),
                    form.get("question"),
                    form.get("metric"),
                    form.get("score"),
                    form.get("language")));
        } catch (FormBody.Unreadable broken) {
            String flaw = "This did not arrive as it was typed (" + broken.getMessage() + "). Please type it again.";
            return page(400, Typed.of(null, null, null, null, null), Map.of(Typed.TEXT, flaw), null, null);
        }
    }

    private Response heard(Typed typed) {
        return switch (typed.read()) {
            case Reading.Flawed(Map<String, String> flaws) -> page(400, typed, flaws, null, null);
            case Reading.Fit(Comment comment) -> hearing.isReady() ? heard(typed, comment) : notYet(typed);
        };
    }

    private Response heard(Typed typed, Comment comment) {
        return switch (hearing.hear(List.of(comment)).getFirst()) {
            case Outcome.Understood(var analysis) -> page(200, typed, Map.of(), null, Result.of(comment, analysis));
            case Outcome.Unbearable unbearable ->
                page(400, typed, Map.of(Typed.TEXT, "This text cannot be heard. Please report it."), null, null);
        };
    }

    private static Response notYet(Typed typed) {
        Response page = page(
                503,
                typed,
                Map.of(),
                "The models are still being loaded, which takes some seconds. Your text is kept: try again in a moment.",
                null);
        return Response.fromResponse(page)
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                .build();
    }

    private static Response page(
            int status, Typed typed, Map<String, String> flaws, @Nullable String notice, @Nullable Result result) {
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(Templates.tryIt(Choices.OFFERED, typed, flaws, notice, result)
                        .render())
                .build();
    }
}
