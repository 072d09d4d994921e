package dev.earshot.survey.studio;

import dev.earshot.common.access.Scope;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.asking.SurveyDropping;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.SurveyViews;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Asks whether a draft is really to be deleted, and deletes it. */
@Path("/surveys/{key}/delete")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class DropPage {
    private final SurveyViews surveys;
    private final SurveyDropping dropping;

    DropPage(SurveyViews surveys, SurveyDropping dropping) {
        this.surveys = surveys;
        this.dropping = dropping;
    }

    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance drop(SurveyView survey, @Nullable Flaw flaw);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance ask(@RestPath String key) {
        return Templates.drop(surveys.byKey(key), null);
    }

    @POST
    @Operation(hidden = true)
    public Response drop(@RestPath String key) {
        try {
            dropping.drop(key);
            return Response.seeOther(URI.create("/surveys?done=deleted")).build();
        } catch (ProblemException refused) {
            return Response.status(refused.problem().status())
                    .type("text/html;charset=UTF-8")
                    .entity(Templates.drop(surveys.byKey(key), Flaw.of(refused.problem()))
                            .render())
                    .build();
        }
    }
}
