package dev.earshot.survey.importing;

import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.Cursor;
import dev.earshot.common.paging.PageOf;
import dev.earshot.common.problem.Problem;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.field.Paging;
import dev.earshot.survey.importing.RowResult.Refused;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Imports by API. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@RunOnVirtualThread
class ImportApi {
    private static final String CSV = "text/csv";

    private final Importing importing;
    private final ImportJobs jobs;
    private final ImportProblems problems;
    private final Undoing undoing;

    ImportApi(Importing importing, ImportJobs jobs, ImportProblems problems, Undoing undoing) {
        this.importing = importing;
        this.undoing = undoing;
        this.jobs = jobs;
        this.problems = problems;
    }

    @POST
    @Consumes(CSV)
    @RolesAllowed(Scope.INTAKE)
    @Operation(
            summary = "Import answers from a CSV file of any size",
            description =
                    "UTF-8 with a header. A file that is broken anywhere is refused as a whole, naming row and column;"
                            + " otherwise it is imported in the background, and rows that cannot be imported are listed under errors."
                            + " Rows are recognised by their sourceId, so that a longer file adds only what is new; an id or an interaction"
                            + " that is stored with another answer is refused. Without a sourceId"
                            + " they are recognised by the file, byte by byte, and their place in it: the same file again adds"
                            + " nothing, while every row of another file counts, whatever it says.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted; follow Location.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The dry run.",
            content = @Content(schema = @Schema(implementation = DryRunView.class)))
    public Response start(
            @Parameter(description = "Key of a published survey", required = true) @RestQuery @Nullable String survey,
            @Parameter(description = "True to see what would happen, and store nothing") @RestQuery @Nullable
                    String dryRun,
            @Parameter(
                            description = "`target:column`, repeated; target is score, comment, collectedAt, sourceId,"
                                    + " language, touchpoint, respondent, interaction or attribute.NAME. Without any, columns"
                                    + " named like a target are taken.")
                    @RestQuery
                    List<String> map,
            @Parameter(description = "Of times without an offset, such as Europe/Paris; UTC if left out.")
                    @RestQuery
                    @Nullable
                    String timeZone,
            @Parameter(description = "`,`, `;`, `|` or tab; told from the header if left out.") @RestQuery @Nullable
                    String delimiter,
            @Parameter(
                            description =
                                    "How dates in numbers are written: `dmy`, `mdy` or `ymd`, or `serial` for days as"
                                            + " Excel counts them. Told from all of them if left"
                                            + " out, and asked for where they do not show it.")
                    @RestQuery
                    @Nullable
                    String dateOrder,
            @Parameter(
                            description =
                                    "Whose ids they are, such as a survey's name in the tool, where several sources number"
                                            + " their answers alike; the same for every file of the source")
                    @RestQuery
                    @Nullable
                    String source,
            @Parameter(
                            description =
                                    "True where lower scores are better: they are turned round, lowest + highest - score; false"
                                            + " where higher is better whatever names and labels say. If left out, a file that"
                                            + " seems to be reversed is refused.")
                    @RestQuery
                    @Nullable
                    String reversed,
            @RequestBody(required = true) InputStream body) {
        boolean dry = new Field("dryRun").truth(dryRun);
        Mapping mapping =
                Mapping.of(map, timeZone, delimiter, dateOrder, source).directed(reversed);
        if (dry) {
            return Response.ok(DryRunView.of(survey, importing.tryOut(survey, mapping, body)))
                    .build();
        }
        ImportView view = undoing.view(importing.accept(survey, mapping, body));
        return Response.accepted(view)
                .location(URI.create("/api/v1/imports/" + view.id()))
                .build();
    }

    @POST
    @Path("proposal")
    @Consumes(CSV)
    @RolesAllowed(Scope.INTAKE)
    @Operation(
            summary = "Propose what the columns of a file mean",
            description =
                    "Send the beginning of the file, 128 KiB at most, cut at the end of a row. Exports of LimeSurvey,"
                            + " Formbricks, Delighted, Zendesk and Chatwoot are recognised. Nothing is stored.")
    public ProposalView propose(
            @Parameter(
                            description = "Key of a published survey, whose scale tells scores from other numbers",
                            required = true)
                    @RestQuery
                    @Nullable
                    String survey,
            @RequestBody(required = true) InputStream body) {
        return ProposalView.of(importing.propose(survey, body));
    }

    @GET
    @RolesAllowed({Scope.INTAKE, Scope.READ})
    @Operation(summary = "Imports, newest first")
    public PageOf<ImportView> all(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        Paging paging = Paging.of(limit, cursor);
        List<ImportJob> rows = jobs.newestFirst(paging.belowId(), paging.limit() + 1);
        return PageOf.ofSurplus(rows, paging.limit(), job -> Cursor.at(job.id()))
                .map(undoing::view);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Scope.INTAKE, Scope.READ, Scope.MANAGE})
    @Operation(summary = "How far an import is")
    public ImportView one(@RestPath String id) {
        return undoing.view(job(id));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Scope.MANAGE)
    @Operation(
            summary = "Undo an import: erase all answers that came with it, in every service",
            description = "Goes on in the background, also after a restart; asked for again, it says how far it is."
                    + " The same file can be sent again at once; its import waits until the undone answers are erased.")
    @APIResponse(
            responseCode = "202",
            description = "Under way, or done; GET says how far.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response undo(@RestPath String id) {
        return Response.accepted(undoing.view(undoing.undo(job(id)))).build();
    }

    @GET
    @Path("{id}/errors")
    @RolesAllowed({Scope.INTAKE, Scope.READ})
    @Operation(summary = "Rows that could not be imported, by row; 1 is the first below the header")
    public PageOf<Refused> errors(
            @RestPath String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        Paging paging = Paging.of(limit, cursor);
        List<Refused> rows = problems.after(job(id).id(), paging.afterNumber(), paging.limit() + 1);
        return PageOf.ofSurplus(rows, paging.limit(), refused -> Cursor.at(refused.row()));
    }

    private ImportJob job(String id) {
        try {
            return jobs.byId(UUID.fromString(id)).orElseThrow(() -> unknown().toException());
        } catch (IllegalArgumentException notAnId) {
            throw unknown().toException();
        }
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such import.", "See GET /api/v1/imports.");
    }
}
