package dev.earshot.survey.trying;

import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.erasing.Erasing;
import dev.earshot.survey.erasing.ErasureReceipt;
import dev.earshot.survey.recording.Recording;
import dev.earshot.survey.recording.Sought;
import dev.earshot.survey.trust.TestMarks;
import dev.earshot.survey.trust.TestMarks.Tried;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a survey is tried out, and what came of it. */
@ApplicationScoped
class Trying {
    private final SurveyViews surveys;
    private final TestMarks marks;
    private final Recording recording;
    private final Erasing erasing;
    private final String origin;

    Trying(
            SurveyViews surveys,
            TestMarks marks,
            Recording recording,
            Erasing erasing,
            @ConfigProperty(name = "earshot.url") String origin) {
        this.surveys = surveys;
        this.marks = marks;
        this.recording = recording;
        this.erasing = erasing;
        this.origin = origin;
    }

    /** The links by which a survey is tried out, and how many answers that has brought. */
    @Schema(name = "SurveyTest")
    record Test(
            @Schema(description = "Shows the draft as it was saved last, whatever is published.")
            String draftUrl,

            @Schema(description = "Shows what people see; null before the first publication.") @Nullable
            String url,

            @Schema(description = "Test answers so far; they are in no score.")
            long answers) {}

    Test of(String survey) {
        SurveyView view = surveys.byKey(survey);
        UUID id = surveys.idOf(survey);
        return new Test(
                link(view.key(), id, Tried.DRAFT),
                view.publishedVersion() == 0 ? null : link(view.key(), id, Tried.LIVE),
                recording.tests(view.key()));
    }

    /** Erases all test answers of a survey, in every service; what is tried out later is new. */
    ErasureReceipt clear(String survey) {
        return erasing.erase(new Sought.TestsOf(surveys.idOf(survey)));
    }

    private String link(String key, UUID id, Tried tried) {
        return origin + "/s/" + key + "?test=" + marks.mark(id, tried);
    }
}
