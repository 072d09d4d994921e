package dev.earshot.survey.sharing;

import dev.earshot.common.access.Scope;
import dev.earshot.common.page.PageHeaders;
import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.asking.SurveyView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Everything that can be pasted somewhere to ask a survey's question there, to look at and to copy. */
@Path("/surveys/{key}/share")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class SharePage {
    /** The e-mail carries its style in attributes, as mail readers need it. */
    private static final String PREVIEW_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    /** On the least of them the longest address still has whole pixels. */
    private static final int LEAST_PIXELS = 200;

    private static final int USUAL_PIXELS = 600;
    private static final int MOST_PIXELS = 2000;
    private static final Pattern PIXELS = Pattern.compile("[1-9][0-9]{0,3}");

    private final SharedSurveys surveys;
    private final Asks asks;
    private final Snippets snippets;

    SharePage(SharedSurveys surveys, Asks asks, Snippets snippets) {
        this.surveys = surveys;
        this.asks = asks;
        this.snippets = snippets;
    }

    @CheckedTemplate(basePath = "sharing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance share(
                SurveyView survey,
                List<Language> languages,
                Wish wish,
                String placeholder,
                @Nullable Problem flaw,
                List<MailingTool> tools,
                Ask ask,
                String whatsApp,
                List<Snippet> snippets,
                Snippet embed,
                Codes codes);
    }

    /** A language that can be chosen. */
    record Language(String tag, String name) {
        static Language of(String tag) {
            return new Language(tag, Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH));
        }
    }

    /** The QR code of everybody's link. */
    record Codes(Snippet svg, Snippet png) {}

    @GET
    @Operation(hidden = true)
    public Response share(@RestPath String key, @BeanParam Wish wish) {
        if (surveys.byKey(key).publishedVersion() == 0) {
            return Response.seeOther(URI.create("/surveys/" + key + "?done=unpublished"))
                    .build();
        }
        try {
            return page(key, wish, wish, null);
        } catch (ProblemException refused) {
            if (!Wish.PLACEHOLDER.equals(refused.problem().field())) {
                throw refused;
            }
            return page(key, wish.withoutPlaceholder(), wish, refused.problem());
        }
    }

    /** Shows what is wished for, with the form as it was typed. */
    private Response page(String key, Wish wish, Wish typed, @Nullable Problem flaw) {
        SurveyView survey = surveys.byKey(key);
        Ask ask = ask(key, wish);
        TemplateInstance page = Templates.share(
                survey,
                asks.languages(key).stream().map(Language::of).toList(),
                wish,
                Objects.requireNonNullElse(typed.placeholder(), ""),
                flaw,
                MailingTool.ALL,
                ask,
                WhatsApp.button(ask),
                snippets.toSend(ask),
                snippets.embed(ask),
                new Codes(snippets.qr(ask), snippets.qrAsPng(ask)));
        return html(flaw == null ? 200 : flaw.status(), page.render(), PageHeaders.POLICY + "; frame-src 'self'");
    }

    /** The e-mail's part by itself, as a mail reader shows it. */
    @GET
    @Path("email")
    @Operation(hidden = true)
    public Response email(@RestPath String key, @BeanParam Wish wish) {
        String email = snippets.email(ask(key, wish)).content();
        return html(
                200,
                "<!DOCTYPE html><meta charset=\"utf-8\"><title>E-mail</title>"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<meta name=\"color-scheme\" content=\"light dark\">" + email,
                PREVIEW_POLICY);
    }

    /** The QR code as a file. */
    @GET
    @Path("qr.svg")
    @Produces("image/svg+xml")
    @Operation(hidden = true)
    public Response qr(@RestPath String key, @BeanParam Wish wish) {
        return Response.ok(QrCode.svg(ask(key, wish).url()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + key + ".svg\"")
                .build();
    }

    /** The QR code as a file for programs that take no SVG. */
    @GET
    @Path("qr.png")
    @Produces("image/png")
    @Operation(hidden = true)
    public Response png(@RestPath String key, @BeanParam Wish wish, @RestQuery @Nullable String size) {
        int pixels = pixels(size);
        return Response.ok(QrCode.png(ask(key, wish).url(), pixels))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + key + "-" + pixels + ".png\"")
                .build();
    }

    private static int pixels(@Nullable String size) {
        if (size == null) {
            return USUAL_PIXELS;
        }
        // No more than four digits: what is longer is too large in any case
        int pixels = PIXELS.matcher(size).matches() ? Integer.parseInt(size) : 0;
        if (pixels < LEAST_PIXELS || pixels > MOST_PIXELS) {
            throw Problem.badRequest(
                            "size",
                            "The picture cannot have this size.",
                            "Send a whole number of pixels from " + LEAST_PIXELS + " to " + MOST_PIXELS + ".")
                    .toException();
        }
        return pixels;
    }

    private Ask ask(String key, Wish wish) {
        return asks.ask(surveys.byKey(key).key(), wish, asks.signingKey(key));
    }

    private static Response html(int status, String page, String policy) {
        return Response.status(status)
                .entity(page)
                .type("text/html;charset=UTF-8")
                .header("Content-Security-Policy", policy)
                .build();
    }
}
