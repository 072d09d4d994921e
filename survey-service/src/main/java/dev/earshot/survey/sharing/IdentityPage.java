package dev.earshot.survey.sharing;

import dev.earshot.common.access.Scope;
import dev.earshot.survey.asking.SurveyView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** How a mailing tool writes into an open link whose it is, and proves it. */
@Path("/surveys/{key}/share/identity")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class IdentityPage {
    private static final String PERSON = "customer-17";
    private static final String INTERACTION = "order-1042";

    private final SharedSurveys surveys;
    private final Asks asks;

    IdentityPage(SharedSurveys surveys, Asks asks) {
        this.surveys = surveys;
        this.asks = asks;
    }

    @CheckedTemplate(basePath = "sharing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance identity(
                SurveyView survey, String link, String key, List<MailingTool> tools, Example example);
    }

    /** A link about one person and one interaction, with what it is signed by. */
    record Example(String person, String interaction, String signature) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance look(@RestPath String key) {
        SurveyView survey = surveys.byKey(key);
        return Templates.identity(
                survey,
                asks.address(key),
                asks.signingKey(key),
                MailingTool.ALL,
                new Example(PERSON, INTERACTION, asks.signature(key, PERSON, INTERACTION)));
    }
}
