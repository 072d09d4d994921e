package dev.earshot.survey.trying;

import dev.earshot.common.access.Scope;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.erasing.ErasureReceipt;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where staff try a survey out, and throw away what came of it. */
@Path("/surveys/{key}/test")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class TestPage {
    private final SurveyViews surveys;
    private final Trying trying;

    TestPage(SurveyViews surveys, Trying trying) {
        this.surveys = surveys;
        this.trying = trying;
    }

    @CheckedTemplate(basePath = "trying", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance test(SurveyView survey, Trying.Test test, boolean cleared);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance look(@RestPath String key, @RestQuery @Nullable String cleared) {
        return Templates.test(surveys.byKey(key), trying.of(key), cleared != null);
    }

    @POST
    @Path("clear")
    @Operation(hidden = true)
    public Response clear(@RestPath String key) {
        ErasureReceipt receipt = trying.clear(key);
        return Response.seeOther(URI.create("/surveys/" + key + "/test?cleared=" + receipt.responses()))
                .build();
    }
}
