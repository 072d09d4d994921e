package dev.earshot.survey.studio;

import dev.earshot.common.access.Scope;
import dev.earshot.common.page.PageHeaders;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.answering.Preview;
import dev.earshot.survey.asking.Questionnaires;
import dev.earshot.survey.asking.Retention;
import dev.earshot.survey.asking.SurveyDrafting;
import dev.earshot.survey.asking.SurveyRequest;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.journey.Journey;
import dev.earshot.survey.journey.Journeys;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One survey: what it says in each language, how that looks on a phone, and whether it takes answers. */
@Path("/surveys/{key}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class SurveyPage {
    private final Database database;
    private final Journeys journeys;
    private final SurveyViews surveys;
    private final SurveyDrafting drafting;
    private final Questionnaires questionnaires;
    private final Preview preview;

    SurveyPage(
            Database database,
            Journeys journeys,
            SurveyViews surveys,
            SurveyDrafting drafting,
            Questionnaires questionnaires,
            Preview preview) {
        this.database = database;
        this.journeys = journeys;
        this.surveys = surveys;
        this.drafting = drafting;
        this.questionnaires = questionnaires;
        this.preview = preview;
    }

    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance survey(Editing editing, @Nullable Flaw flaw);
    }

    @GET
    @Operation(hidden = true)
    public Response look(@RestPath String key, @RestQuery @Nullable String lang) {
        SurveyView survey = surveys.byKey(key);
        return page(200, editing(survey, Said.in(survey, lang == null ? survey.defaultLanguage() : lang)), null);
    }

    @GET
    @Path("preview")
    @Operation(hidden = true)
    public Response preview(@RestPath String key, @RestQuery @Nullable String lang) {
        SurveyView survey = surveys.byKey(key);
        String language = lang != null && survey.wording().containsKey(lang) ? lang : survey.defaultLanguage();
        return preview.of(
                surveys.idOf(key),
                survey.metric(),
                language,
                Objects.requireNonNull(survey.wording().get(language)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response say(@RestPath String key, byte[] body) {
        Said said = Said.of(Filled.of(body));
        return said(key, said, () -> drafting.reword(key, said.language(), said.request()));
    }

    @POST
    @Path("silence")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response silence(@RestPath String key, byte[] body) {
        return deed(key, form -> drafting.silence(key, Said.of(form).language()), body);
    }

    @POST
    @Path("change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@RestPath String key, byte[] body) {
        return deed(
                key,
                form -> drafting.change(
                        key,
                        new SurveyRequest.Change(
                                Objects.requireNonNullElse(form.get("name"), ""),
                                null,
                                form.get("company"),
                                null,
                                null,
                                form.get("defaultLanguage"),
                                form.get("redact") != null,
                                form.get("proofOfWork") != null,
                                retention(form),
                                form.lines("embedOrigins"))),
                body);
    }

    /** Empty is for ever; a form without the field changes nothing. */
    private static @Nullable Retention retention(Filled form) {
        return form.fields().containsKey("retentionDays")
                ? new Retention(Optional.ofNullable(form.wholeNumber("retentionDays")))
                : null;
    }

    /** Saves what is typed, and puts the ready-made questions by score where there are none yet. */
    @POST
    @Path("follow-ups")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response askByScore(@RestPath String key, byte[] body) {
        Said said = Said.of(Filled.of(body));
        return said(key, said, () -> drafting.askByScore(key, said.language(), said.request()));
    }

    @POST
    @Path("publish")
    @Operation(hidden = true)
    public Response publish(@RestPath String key) {
        return deed(key, form -> drafting.publish(key), new byte[0]);
    }

    @POST
    @Path("close")
    @Operation(hidden = true)
    public Response close(@RestPath String key) {
        return deed(key, form -> drafting.close(key), new byte[0]);
    }

    @POST
    @Path("reopen")
    @Operation(hidden = true)
    public Response reopen(@RestPath String key) {
        return deed(key, form -> drafting.reopen(key), new byte[0]);
    }

    @POST
    @Path("duplicate")
    @Operation(hidden = true)
    public Response duplicate(@RestPath String key) {
        try {
            SurveyView copy = drafting.duplicate(key, SurveyRequest.Duplicate.unnamed());
            return to(copy.key(), copy.defaultLanguage());
        } catch (ProblemException refused) {
            SurveyView survey = surveys.byKey(key);
            return again(key, Said.in(survey, survey.defaultLanguage()), refused);
        }
    }

    private Response said(String key, Said said, Runnable deed) {
        try {
            deed.run();
            return to(key, said.language());
        } catch (ProblemException refused) {
            return again(key, said, refused);
        }
    }

    private Response deed(String key, Function<Filled, SurveyView> deed, byte[] body) {
        Filled form = Filled.of(body);
        try {
            return to(key, deed.apply(form).defaultLanguage());
        } catch (ProblemException refused) {
            SurveyView survey = surveys.byKey(key);
            return again(key, Said.in(survey, survey.defaultLanguage()), refused);
        }
    }

    private static Response to(String key, String language) {
        return Response.seeOther(URI.create("/surveys/" + key + "?lang=" + language))
                .build();
    }

    private Response again(String key, Said said, ProblemException refused) {
        return page(refused.problem().status(), editing(surveys.byKey(key), said), Flaw.of(refused.problem()));
    }

    private Editing editing(SurveyView survey, Said said) {
        Journey journey =
                database.inTransaction(() -> journeys.byKey(survey.journey()).orElseThrow());
        return Editing.of(survey, journey, questionnaires.current(survey.key()), said);
    }

    private static Response page(int status, Editing editing, @Nullable Flaw flaw) {
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .header("Content-Security-Policy", PageHeaders.POLICY + "; frame-src 'self'")
                .entity(Templates.survey(editing, flaw).render())
                .build();
    }
}
