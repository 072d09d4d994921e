package dev.earshot.survey.importing;

import dev.earshot.common.access.Scope;
import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.field.SentForm;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Says what the columns of an uploaded file mean, tries it, and imports it. */
@Path("/imports/new/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class UploadPage {
    private final Uploads uploads;
    private final ImportSource source;
    private final ImportJobs jobs;
    private final Choices choices;

    UploadPage(Uploads uploads, ImportSource source, ImportJobs jobs, Choices choices) {
        this.uploads = uploads;
        this.source = source;
        this.jobs = jobs;
        this.choices = choices;
    }

    @CheckedTemplate(basePath = "importing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance upload(
                String id,
                MappingForm form,
                Optional<KnownExport> product,
                List<Choice> surveys,
                List<Choice> meanings,
                List<Choice> delimiters,
                List<Choice> dateOrders,
                List<Choice> directions,
                Uploads.@Nullable Trial trial,
                @Nullable Flaw flaw);
    }

    @GET
    @Operation(hidden = true)
    public Response propose(
            @RestPath String id,
            @RestQuery @Nullable String survey,
            @RestQuery @Nullable String name,
            @RestQuery @Nullable String tableForm,
            @RestQuery @Nullable String delimiter) {
        UUID upload = id(id);
        if (!uploads.has(upload) && jobs.byId(upload).isPresent()) {
            return toImport(upload);
        }
        Sample sample = uploads.sample(upload, MappingForm.delimiter(Objects.requireNonNullElse(delimiter, "")));
        Proposal proposal = Proposal.of(sample, source.survey(survey).metric());
        MappingForm form = MappingForm.proposed(
                Objects.requireNonNullElse(survey, ""),
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(tableForm, ""),
                proposal);
        return page(200, id, form, null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response tryOrRun(@RestPath String id, byte[] body) {
        UUID upload = id(id);
        Map<String, String> fields = SentForm.of(body);
        if (!uploads.has(upload) && jobs.byId(upload).isPresent()) {
            return toImport(upload);
        }
        Sample sample = uploads.sample(upload, MappingForm.delimiter(fields.getOrDefault("delimiter", "")));
        MappingForm form = MappingForm.sent(fields, sample);
        try {
            if (Objects.equals(fields.get("deed"), "run")) {
                Optional<String> name = Optional.of(form.name()).filter(text -> !text.isBlank());
                return toImport(uploads.run(upload, form.survey(), form.mapping(), name, form.sure())
                        .id());
            }
            return page(200, id, form, uploads.tryOut(upload, form.survey(), form.mapping()), null);
        } catch (ProblemException refused) {
            return jobs.byId(upload).isPresent()
                    ? toImport(upload)
                    : page(
                            refused.problem().status(),
                            id,
                            form,
                            trialBehind(refused.problem(), upload, form),
                            Flaw.of(refused.problem()));
        }
    }

    /** Where something has to be said at the trial before the file is imported, the trial once more. */
    private Uploads.@Nullable Trial trialBehind(Problem refusal, UUID upload, MappingForm form) {
        return List.of(Uploads.SCALE, Uploads.DIRECTION).contains(String.valueOf(refusal.field()))
                ? uploads.tryOut(upload, form.survey(), form.mapping())
                : null;
    }

    private Response page(int status, String id, MappingForm form, Uploads.@Nullable Trial trial, @Nullable Flaw flaw) {
        TemplateInstance page = Templates.upload(
                id,
                form,
                KnownExport.of(form.sample().header()),
                choices.surveys(),
                Choices.meanings(),
                Choices.delimiters(),
                Choices.dateOrders(),
                Choices.directions(),
                trial,
                flaw);
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(page.render())
                .build();
    }

    private static Response toImport(UUID id) {
        return Response.seeOther(URI.create("/imports/" + id)).build();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.notFound("There is no such upload.", "Upload the file again.")
                    .toException();
        }
    }
}
