package dev.earshot.survey.inviting;

import dev.earshot.common.access.Scope;
import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.contacting.RulesOfSurveys;
import dev.earshot.survey.contacting.SkipRule;
import dev.earshot.survey.field.SentForm;
import dev.earshot.survey.inviting.UploadedLists.Links;
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
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One list of a mailing: what its columns are, what it would come to, and then its links. */
@Path("/surveys/{key}/mailing/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class ListPage {
    private final UploadedLists lists;
    private final Inviting inviting;
    private final SurveyViews surveys;
    private final RulesOfSurveys rules;

    ListPage(UploadedLists lists, Inviting inviting, SurveyViews surveys, RulesOfSurveys rules) {
        this.lists = lists;
        this.inviting = inviting;
        this.surveys = surveys;
        this.rules = rules;
    }

    @CheckedTemplate(basePath = "inviting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(
                SurveyView survey,
                UUID id,
                ListForm form,
                @Nullable ListGlance glance,
                List<SkipRule> unseen,
                @Nullable String flaw);

        static native TemplateInstance made(SurveyView survey, UUID id, Made made);
    }

    /** What came of a list, as far as its links are made. */
    record Made(UploadedLists.State state, ListGlance glance) {
        static Made of(Links links) {
            return new Made(links.state(), MadeLinks.in(links.file()));
        }

        public boolean isRunning() {
            return state == UploadedLists.State.RUNNING;
        }

        public boolean isBrokenOff() {
            return state == UploadedLists.State.BROKEN_OFF;
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance look(@RestPath String key, @RestPath UUID id, @RestQuery @Nullable String tableForm) {
        SurveyView survey = surveys.byKey(key);
        Optional<Links> links = lists.links(survey.key(), id);
        if (links.isPresent()) {
            return Templates.made(survey, id, Made.of(links.get()));
        }
        ListForm form = ListForm.proposed(
                lists.fileName(survey.key(), id), Objects.requireNonNullElse(tableForm, ""), sample(survey, id));
        return Templates.list(survey, id, form, null, List.of(), form.flaw());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response checkOrMake(@RestPath String key, @RestPath UUID id, byte[] body) {
        SurveyView survey = surveys.byKey(key);
        if (lists.links(survey.key(), id).isPresent()) {
            return toLinks(survey, id);
        }
        Map<String, String> fields = SentForm.of(body);
        ListForm form = ListForm.sent(lists.fileName(survey.key(), id), fields, sample(survey, id));
        boolean making = Objects.equals(fields.get("deed"), "make");
        try {
            CsvRecipients recipients =
                    new CsvRecipients(lists.list(survey.key(), id), Optional.of(survey.key()), form.called());
            if (making) {
                form.checkPeople();
                lists.make(survey.key(), id, recipients, form.again());
                return toLinks(survey, id);
            }
            ListGlance glance = recipients.glance(inviting.rehearsing(form.again()));
            List<SkipRule> unseen =
                    form.unseen(rules.of(surveys.idOf(survey.key())).skip());
            return page(200, Templates.list(survey, id, form, glance, unseen, null));
        } catch (ProblemException refused) {
            // A check that finds something has done its work.
            int status = making ? refused.problem().status() : 200;
            return page(
                    status,
                    Templates.list(
                            survey, id, form, null, List.of(), refused.problem().inWords()));
        }
    }

    @GET
    @Path("links")
    @Produces("text/csv;charset=UTF-8")
    @Operation(hidden = true)
    public Response links(@RestPath String key, @RestPath UUID id) {
        String survey = surveys.byKey(key).key();
        Links links = lists.links(survey, id)
                .filter(made -> made.state() != UploadedLists.State.RUNNING)
                .orElseThrow(() -> gone().toException());
        StreamingOutput file = to -> Files.copy(links.file(), to);
        return Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + linksName(survey, id) + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** After the list, so that nobody sends one for another. */
    private String linksName(String survey, UUID id) {
        String list = lists.fileName(survey, id).replaceFirst("\\.[A-Za-z]{2,4}$", "");
        String plain = list.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^-+|-+$", "");
        return (plain.isEmpty() ? survey : plain) + "-links.csv";
    }

    private ListSample sample(SurveyView survey, UUID id) {
        if (!lists.has(survey.key(), id)) {
            throw gone().toException();
        }
        return ListSample.of(lists.list(survey.key(), id));
    }

    private static Problem gone() {
        return Problem.notFound(
                "The list is not here any more.",
                "Upload it again. Lists wait for an hour, or until a person is erased; where the links of one were made, tick"
                        + " that they are made again.");
    }

    private static Response toLinks(SurveyView survey, UUID id) {
        return Response.seeOther(URI.create("/surveys/" + survey.key() + "/mailing/" + id))
                .build();
    }

    private static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(page.render())
                .build();
    }
}
