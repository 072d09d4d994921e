package dev.earshot.survey.studio;

import dev.earshot.common.access.Scope;
import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.answering.Preview;
import dev.earshot.survey.asking.SurveyDrafting;
import dev.earshot.survey.asking.SurveyRequest;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.SurveyViews;
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
import java.net.URI;
import java.util.List;
import java.util.Objects;
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
    private final SurveyViews surveys;
    private final SurveyDrafting drafting;
    private final SurveyEditor editor;
    private final Preview preview;

    SurveyPage(SurveyViews surveys, SurveyDrafting drafting, SurveyEditor editor, Preview preview) {
        this.surveys = surveys;
        this.drafting = drafting;
        this.editor = editor;
        this.preview = preview;
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

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response say(@RestPath String key, byte[] body) {
        Said said = Said.of(Filled.of(body));
        return said(key, said, Done.SAVED, () -> drafting.reword(key, said.language(), said.request()));
    }

    /** Saves what is typed and publishes it, so that nothing else is published than what the person sees. */
    @POST
    @Path("save-and-publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response sayToAll(@RestPath String key, byte[] body) {
        Said said = Said.of(Filled.of(body));
        return said(key, said, Done.PUBLISHED, () -> drafting.rewordAndPublish(key, said.language(), said.request()));
    }

    /** Saves what is typed, and puts the ready-made questions by score where there are none yet. */
    @POST
    @Path("follow-ups")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response askByScore(@RestPath String key, byte[] body) {
        Said said = Said.of(Filled.of(body));
        return said(key, said, Done.SAVED, () -> drafting.askByScore(key, said.language(), said.request()));
    }

    @POST
    @Path("silence")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response silence(@RestPath String key, byte[] body) {
        Said said = Said.of(Filled.of(body));
        return deed(key, Done.SAVED, () -> drafting.silence(key, said.language()));
    }

    @POST
    @Path("publish")
    @Operation(hidden = true)
    public Response publish(@RestPath String key) {
        return deed(key, Done.PUBLISHED, () -> drafting.publish(key));
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
            return Response.seeOther(URI.create("/surveys/" + copy.key() + "?lang=" + copy.defaultLanguage()))
                    .build();
        } catch (ProblemException refused) {
            return editor.again(key, refused.problem());
        }
    }

    /** Everything that is wrong is told at once. */
    private Response said(String key, Said said, Done done, Runnable deed) {
        List<Problem> flaws = drafting.flaws(surveys.byKey(key).metric(), said.language(), said.request());
        if (!flaws.isEmpty()) {
            return editor.again(key, said, flaws);
        }
        try {
            deed.run();
            return SurveyEditor.to(key, said.language(), done);
        } catch (ProblemException refused) {
            return editor.again(key, said, List.of(refused.problem()));
        }
    }

    private Response deed(String key, Done done, Supplier<SurveyView> deed) {
        try {
            return SurveyEditor.to(key, deed.get().defaultLanguage(), done);
        } catch (ProblemException refused) {
            return editor.again(key, refused.problem());
        }
    }
}
