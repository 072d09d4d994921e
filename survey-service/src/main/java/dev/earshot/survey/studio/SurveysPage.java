package dev.earshot.survey.studio;

import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.PageOf;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.field.Paging;
import dev.earshot.survey.recording.Recording;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** All surveys with what has come of them. */
@Path("/surveys")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class SurveysPage {
    /** More than so many answers are not counted one by one. */
    private static final int COUNTED = 100_000;

    private final Database database;
    private final SurveyViews surveys;
    private final Recording recording;

    SurveysPage(Database database, SurveyViews surveys, Recording recording) {
        this.database = database;
        this.surveys = surveys;
        this.recording = recording;
    }

    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance surveys(PageOf<Line> page);
    }

    /** A survey and how many answers it has. */
    record Line(SurveyView survey, String answers) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance all(@RestQuery @Nullable String cursor) {
        return Templates.surveys(database.inTransaction(
                () -> surveys.newestFirst(Paging.of(null, cursor)).map(this::line)));
    }

    private Line line(SurveyView survey) {
        long answers = recording.count(survey.key(), COUNTED + 1);
        return new Line(survey, answers > COUNTED ? "more than 100,000" : "%,d".formatted(answers));
    }
}
