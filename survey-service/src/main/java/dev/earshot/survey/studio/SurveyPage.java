package dev.earshot.survey.studio;

import dev.earshot.common.access.Scope;
import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.answering.Preview;
import dev.earshot.survey.asking.SurveyDrafting;
import dev.earshot.survey.asking.SurveyRequest;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.studio.SurveyEditor.Done;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
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
    private final SurveyViews surveys;
    private final SurveyDrafting drafting;
    private final Outdated outdated;
    private final SurveyEditor editor;
    private final Preview preview;

    SurveyPage(
            Database database,
            SurveyViews surveys,
            SurveyDrafting drafting,
            Outdated outdated,
            SurveyEditor editor,
            Preview preview) {
        this.database = database;
        this.surveys = surveys;
        this.drafting = drafting;
        this.outdated = outdated;
        this.editor = editor;
        this.preview = preview;
    }

    /** What is done with what is typed. */
    private enum Deed {
        SAVE,
        ASK_BY_SCORE,
        PUBLISH
    }

    @GET
    @Operation(hidden = true)
    public Response look(@RestPath String key, @RestQuery @Nullable String lang, @RestQuery @Nullable String done) {
        return editor.look(key, lang, done);
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

    /** Saves all that is typed, and goes on to another language if one is named. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(@RestPath String key, byte[] body) {
        return save(key, body, Deed.SAVE);
    }

    /** Saves all that is typed and publishes it, so that nothing else is published than what the person sees. */
    @POST
    @Path("publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response publish(@RestPath String key, byte[] body) {
        return save(key, body, Deed.PUBLISH);
    }

    /** Saves all that is typed, and puts the ready-made questions by score where there are none yet. */
    @POST
    @Path("follow-ups")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response askByScore(@RestPath String key, byte[] body) {
        return save(key, body, Deed.ASK_BY_SCORE);
    }

    @POST
    @Path("close")
    @Operation(hidden = true)
    public Response close(@RestPath String key) {
        return deed(key, Done.CLOSED, () -> drafting.close(key));
    }

    @POST
    @Path("reopen")
    @Operation(hidden = true)
    public Response reopen(@RestPath String key) {
        return deed(key, Done.REOPENED, () -> drafting.reopen(key));
    }

    @POST
    @Path("duplicate")
    @Operation(hidden = true)
    public Response duplicate(@RestPath String key) {
        try {
            SurveyView copy = drafting.duplicate(key, SurveyRequest.Duplicate.unnamed());
            return SurveyEditor.to(copy.key(), copy.defaultLanguage(), Done.DUPLICATED);
        } catch (ProblemException refused) {
            return editor.again(key, refused.problem());
        }
    }

    private Response save(String key, byte[] body, Deed deed) {
        Filled form = Filled.of(body);
        try {
            return database.inTransaction(() -> {
                SurveyView survey = drafting.hold(key);
                boolean rewords = rewords(survey, form, deed);
                List<Problem> flaws = flaws(survey, form, rewords);
                boolean sound = flaws.isEmpty()
                        && !(rewords && !Said.clashes(form, survey).isEmpty());
                return sound ? saved(survey, form, deed) : editor.again(key, form, flaws);
            });
        } catch (ProblemException refused) {
            return editor.again(key, form, List.of(refused.problem()));
        }
    }

    /** All that is wrong with the wording and the settings is told at once. */
    private List<Problem> flaws(SurveyView survey, Filled form, boolean rewords) {
        List<Problem> flaws = new ArrayList<>();
        if (rewords) {
            Said said = Said.typed(form, survey);
            flaws.addAll(drafting.flaws(survey.metric(), said.language(), said.request()));
        }
        flaws.addAll(Settings.flaws(form, drafting::flaws));
        return flaws;
    }

    private Response saved(SurveyView before, Filled form, Deed deed) {
        String key = before.key();
        Optional<SurveyRequest.Change> settings = Settings.change(form);
        outdated.ask(before, form);
        settings.ifPresent(change -> drafting.change(key, change));
        SurveyView survey = drafting.hold(key);
        if (rewords(survey, form, deed)) {
            Said said = Said.typed(form, survey);
            if (deed == Deed.ASK_BY_SCORE) {
                drafting.askByScore(key, said.language(), said.request());
            } else {
                drafting.reword(key, said.language(), said.request());
            }
        }
        SurveyView after = deed == Deed.PUBLISH ? drafting.publish(key) : drafting.hold(key);
        String language =
                next(form).or(() -> Optional.ofNullable(form.get("lang"))).orElse(after.defaultLanguage());
        if (deed == Deed.PUBLISH) {
            return SurveyEditor.to(key, language, published(before, after, language));
        }
        boolean onlyGoes = next(form).isPresent() && after.equals(before);
        return onlyGoes ? SurveyEditor.to(key, language) : SurveyEditor.to(key, language, Done.SAVED);
    }

    /** A language that somebody has opened and left empty is easily thought to be among what is published. */
    private static Done published(SurveyView before, SurveyView after, String language) {
        boolean worded = after.wording().containsKey(language);
        return after.publishedVersion() > before.publishedVersion()
                ? worded ? Done.PUBLISHED : Done.PUBLISHED_WITHOUT
                : worded ? Done.UNCHANGED : Done.UNWORDED;
    }

    /** Whether the form says anything, or is to: who only passes by has not refused to fill in a new language. */
    private boolean rewords(SurveyView survey, Filled form, Deed deed) {
        boolean passesBy =
                deed == Deed.PUBLISH || (deed == Deed.SAVE && next(form).isPresent());
        return Said.isPartOf(form) && !(passesBy && editor.isAsDrawn(survey, Said.typed(form, survey)));
    }

    /** The language to show next, as somebody calls it. */
    private static Optional<String> next(Filled form) {
        return Optional.ofNullable(form.get("go")).or(() -> Optional.ofNullable(form.get("other")));
    }

    private Response deed(String key, Done done, Supplier<SurveyView> deed) {
        try {
            return SurveyEditor.to(key, deed.get().defaultLanguage(), done);
        } catch (ProblemException refused) {
            return editor.again(key, refused.problem());
        }
    }
}
