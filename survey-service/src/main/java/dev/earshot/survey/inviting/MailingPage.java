package dev.earshot.survey.inviting;

import dev.earshot.common.access.Scope;
import dev.earshot.common.problem.ProblemException;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Personal links for a whole mailing, by hand: staff upload a list, and get the same list with its links as a file. */
@Path("/surveys/{key}/mailing")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class MailingPage {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final Inviting inviting;
    private final SurveyViews surveys;
    private final String origin;

    MailingPage(Inviting inviting, SurveyViews surveys, @ConfigProperty(name = "earshot.url") String origin) {
        this.inviting = inviting;
        this.surveys = surveys;
        this.origin = origin;
    }

    @CheckedTemplate(basePath = "inviting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance mailing(
                SurveyView survey, @Nullable String name, @Nullable ListGlance glance, @Nullable String flaw);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance look(@RestPath String key) {
        return Templates.mailing(surveys.byKey(key), null, null, null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response take(
            @RestPath String key,
            @RestForm("list") @Nullable FileUpload list,
            @RestForm @Nullable String person,
            @RestForm @Nullable String interaction,
            @RestForm @Nullable String deed) {
        SurveyView survey = surveys.byKey(key);
        boolean making = Objects.equals(deed, "make");
        try {
            FileUpload chosen = chosen(list);
            Map<String, String> called = new HashMap<>();
            named(person).ifPresent(name -> called.put(name, "external_id"));
            named(interaction).ifPresent(name -> called.put(name, "interaction"));
            CsvRecipients recipients = new CsvRecipients(chosen.uploadedFile(), Optional.of(key), called);
            return making
                    ? withLinks(key, recipients)
                    : page(200, Templates.mailing(survey, chosen.fileName(), recipients.glance(inviting), null));
        } catch (ProblemException refused) {
            // A check that finds something has done its work.
            int status = making ? refused.problem().status() : 200;
            return page(
                    status,
                    Templates.mailing(survey, null, null, refused.problem().inWords()));
        }
    }

    private static Optional<String> named(@Nullable String column) {
        return Optional.ofNullable(column).map(String::strip).filter(name -> !name.isEmpty());
    }

    private static FileUpload chosen(@Nullable FileUpload list) {
        if (list == null || list.size() == 0) {
            throw new Field("list").refused("No file is chosen, or it is empty.", "Choose a CSV file.");
        }
        return list;
    }

    private Response withLinks(String key, CsvRecipients recipients) {
        recipients.check();
        StreamingOutput links = to -> recipients.writeWithLinks(inviting, origin, to);
        return Response.ok(links, CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + key + "-links.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response page(int status, TemplateInstance page) {
        return Response.status(status).type(HTML).entity(page.render()).build();
    }
}
