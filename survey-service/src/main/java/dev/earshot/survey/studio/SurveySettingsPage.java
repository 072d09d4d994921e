package dev.earshot.survey.studio;

import dev.earshot.common.access.Scope;
import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.asking.SurveyDrafting;
import dev.earshot.survey.asking.SurveyRequest;
import dev.earshot.survey.studio.SurveyEditor.Done;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Changes what holds for a survey at once, whatever version of it people see. */
@Path("/surveys/{key}/change")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class SurveySettingsPage {
    private final SurveyDrafting drafting;
    private final Outdated outdated;
    private final SurveyEditor editor;

    SurveySettingsPage(SurveyDrafting drafting, Outdated outdated, SurveyEditor editor) {
        this.drafting = drafting;
        this.outdated = outdated;
        this.editor = editor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@RestPath String key, byte[] body) {
        Filled form = Filled.of(body);
        try {
            SurveyRequest.Change change = Settings.change(form);
            Optional<Problem> question = outdated.question(key, form);
            if (question.isPresent()) {
                return editor.again(key, Settings.of(form).askingToErase(), question.get());
            }
            String language = drafting.change(key, change).defaultLanguage();
            return SurveyEditor.to(key, language, Done.SAVED);
        } catch (ProblemException refused) {
            return editor.again(key, Settings.of(form), refused.problem());
        }
    }
}
