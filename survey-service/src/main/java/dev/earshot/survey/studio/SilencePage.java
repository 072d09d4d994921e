package dev.earshot.survey.studio;

import dev.earshot.common.access.Scope;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.asking.SurveyDrafting;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.field.Field;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Asks whether a survey is really to lose a language, and takes it away. */
@Path("/surveys/{key}/silence")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class SilencePage {
    private final SurveyViews surveys;
    private final SurveyDrafting drafting;
    private final SurveyEditor editor;

    SilencePage(SurveyViews surveys, SurveyDrafting drafting, SurveyEditor editor) {
        this.surveys = surveys;
        this.drafting = drafting;
        this.editor = editor;
    }

    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance silence(SurveyView survey, String language, String name);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance ask(@RestPath String key, @RestQuery @Nullable String lang) {
        SurveyView survey = surveys.byKey(key);
        if (lang == null || !survey.wording().containsKey(lang)) {
            throw new Field("lang").refused("The survey does not speak this language.", "Choose one that it speaks.");
        }
        return Templates.silence(survey, lang, Locale.forLanguageTag(lang).getDisplayName(Locale.ENGLISH));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response silence(@RestPath String key, byte[] body) {
        String language = Said.languageOf(Filled.of(body));
        try {
            return SurveyEditor.to(key, drafting.silence(key, language).defaultLanguage(), SurveyEditor.Done.SILENCED);
        } catch (ProblemException refused) {
            return editor.again(key, refused.problem());
        }
    }
}
