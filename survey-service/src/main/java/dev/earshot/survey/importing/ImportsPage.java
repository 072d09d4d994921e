package dev.earshot.survey.importing;

import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.Cursor;
import dev.earshot.common.paging.PageOf;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.field.Paging;
import dev.earshot.survey.importing.Choices.Choice;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** All imports, and the beginning of a new one. */
@Path("/imports")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class ImportsPage {
    private final ImportJobs jobs;
    private final Undoing undoing;
    private final Uploads uploads;
    private final ImportSource source;
    private final Choices choices;

    ImportsPage(ImportJobs jobs, Undoing undoing, Uploads uploads, ImportSource source, Choices choices) {
        this.jobs = jobs;
        this.undoing = undoing;
        this.uploads = uploads;
        this.source = source;
        this.choices = choices;
    }

    @CheckedTemplate(basePath = "importing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance imports(
                PageOf<Course> page, List<Choice> surveys, String chosen, @Nullable Flaw flaw);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance all(@RestQuery @Nullable String survey, @RestQuery @Nullable String cursor) {
        return page(Paging.of("20", cursor), Objects.requireNonNullElse(survey, ""), null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response upload(@RestForm @Nullable String survey, @RestForm("file") @Nullable FileUpload file) {
        String chosen = Objects.requireNonNullElse(survey, "");
        try {
            if (chosen.isEmpty()) {
                throw new Field("survey").refused("No survey is chosen.", "Choose the one that the answers belong to.");
            }
            source.survey(chosen);
            if (file == null || file.fileName() == null || file.fileName().isEmpty()) {
                throw Sample.FIELD.refused("No file is chosen.", "Choose a CSV file or an Excel workbook.");
            }
            Uploads.Kept kept = uploads.keep(file.uploadedFile());
            URI next = URI.create("/imports/new/" + kept.id() + "?survey=" + chosen + "&name="
                    + encoded(file.fileName()) + "&tableForm=" + kept.form());
            return Response.seeOther(next).build();
        } catch (ProblemException refused) {
            TemplateInstance again = page(Paging.of("20", null), chosen, Flaw.of(refused.problem()));
            return Response.status(refused.problem().status())
                    .type("text/html;charset=UTF-8")
                    .entity(again.render())
                    .build();
        }
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private TemplateInstance page(Paging paging, String chosen, @Nullable Flaw flaw) {
        List<ImportJob> rows = jobs.newestFirst(paging.belowId(), paging.limit() + 1);
        PageOf<Course> page = PageOf.ofSurplus(rows, paging.limit(), job -> Cursor.at(job.id()))
                .map(job -> Course.of(job, undoing.view(job)));
        return Templates.imports(page, choices.surveys(), chosen, flaw);
    }
}
