package dev.earshot.survey.inviting;

import dev.earshot.common.access.Scope;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.SurveyViews;
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
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Personal links for a whole mailing, by hand: it begins with the list. */
@Path("/surveys/{key}/mailing")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class MailingPage {
    private final UploadedLists lists;
    private final SurveyViews surveys;

    MailingPage(UploadedLists lists, SurveyViews surveys) {
        this.lists = lists;
        this.surveys = surveys;
    }

    @CheckedTemplate(basePath = "inviting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance mailing(SurveyView survey, List<Recent> recent, @Nullable String flaw);
    }

    /** A mailing whose links are still here. */
    record Recent(UUID id, String name, String at, ListPage.Made made) {
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

        static Recent of(UploadedLists.Done done, String name) {
            return new Recent(done.id(), name, TIME.format(done.at()), ListPage.Made.of(done.links()));
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance look(@RestPath String key) {
        return page(surveys.byKey(key), null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response take(@RestPath String key, @RestForm("list") @Nullable FileUpload list) {
        SurveyView survey = surveys.byKey(key);
        try {
            FileUpload chosen = chosen(list);
            UploadedLists.Kept kept =
                    lists.keep(survey.key(), chosen.uploadedFile(), Objects.requireNonNullElse(chosen.fileName(), ""));
            return Response.seeOther(URI.create(
                            "/surveys/" + survey.key() + "/mailing/" + kept.id() + "?tableForm=" + kept.form()))
                    .build();
        } catch (ProblemException refused) {
            return Response.status(refused.problem().status())
                    .type("text/html;charset=UTF-8")
                    .entity(page(survey, refused.problem().inWords()).render())
                    .build();
        }
    }

    private TemplateInstance page(SurveyView survey, @Nullable String flaw) {
        return Templates.mailing(
                survey,
                lists.made(survey.key()).stream()
                        .map(done -> Recent.of(done, lists.fileName(survey.key(), done.id())))
                        .toList(),
                flaw);
    }

    private static FileUpload chosen(@Nullable FileUpload list) {
        if (list == null || list.size() == 0) {
            throw ListSample.FIELD.refused(
                    "No file is chosen, or it is empty.", "Choose a CSV file or an Excel workbook.");
        }
        return list;
    }
}
