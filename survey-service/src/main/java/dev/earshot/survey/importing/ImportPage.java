package dev.earshot.survey.importing;

import dev.earshot.common.access.Scope;
import dev.earshot.common.problem.Problem;
import dev.earshot.survey.importing.RowResult.Refused;
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
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** One import: how far it is, what came of it, and the way back. Looks again by itself, with JavaScript or without. */
@Path("/imports/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class ImportPage {
    private static final int SHOWN = 100;
    private static final String CSV = "text/csv;charset=UTF-8";

    private final ImportJobs jobs;
    private final ImportProblems problems;
    private final Undoing undoing;
    private final ImportSource source;
    private final Spool spool;

    ImportPage(ImportJobs jobs, ImportProblems problems, Undoing undoing, ImportSource source, Spool spool) {
        this.source = source;
        this.spool = spool;
        this.jobs = jobs;
        this.problems = problems;
        this.undoing = undoing;
    }

    @CheckedTemplate(basePath = "importing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance course(
                Course course, String journey, List<Refused> refused, boolean correctable);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance look(@RestPath String id) {
        ImportJob job = job(id);
        String journey = source.survey(job.survey()).journey();
        return Templates.course(
                Course.of(job, undoing.view(job)),
                journey,
                problems.after(job.id(), 0, SHOWN),
                Files.exists(spool.refused(job.id())));
    }

    @GET
    @Path("refused.csv")
    @Produces(CSV)
    @Operation(hidden = true)
    public Response refused(@RestPath String id) {
        java.nio.file.Path rows = spool.refused(job(id).id());
        if (!Files.exists(rows)) {
            throw Problem.notFound(
                            "The refused rows are not here any more.",
                            "They are kept for a day, or until a person is erased; the page of the import says which they were.")
                    .toException();
        }
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"refused-rows.csv\"")
                .build();
    }

    @POST
    @Path("undo")
    @Operation(hidden = true)
    public Response undo(@RestPath String id) {
        ImportJob job = undoing.undo(job(id));
        return Response.seeOther(URI.create("/imports/" + job.id())).build();
    }

    private ImportJob job(String id) {
        try {
            return jobs.byId(UUID.fromString(id)).orElseThrow(() -> unknown().toException());
        } catch (IllegalArgumentException notAnId) {
            throw unknown().toException();
        }
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such import.", "See the list of imports at /imports.");
    }
}
