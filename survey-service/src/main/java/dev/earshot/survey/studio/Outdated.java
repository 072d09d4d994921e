package dev.earshot.survey.studio;

import dev.earshot.common.problem.Problem;
import dev.earshot.survey.asking.Retained;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.recording.Sought;
import dev.earshot.survey.recording.Unrecording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Answers that a shorter retention would erase at once; on the page, somebody has to say that they mean it. */
@ApplicationScoped
class Outdated {
    private static final String DAYS = "retentionDays";
    /** What the form sends back with the days for which older answers may go. */
    private static final String MEANT = "eraseOlder";

    private final SurveyViews surveys;
    private final Unrecording answers;
    private final Clock clock;

    Outdated(SurveyViews surveys, Unrecording answers, Clock clock) {
        this.surveys = surveys;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Asks before settings are saved, unless that was answered for just as many days.
     *
     * @throws dev.earshot.common.problem.ProblemException that is the question
     */
    void ask(SurveyView survey, Filled form) {
        @Nullable Integer days = form.wholeNumber(DAYS);
        if (days == null || String.valueOf(days).equals(form.get(MEANT)) || !isShorter(survey, days)) {
            return;
        }
        Retained kept = new Retained(surveys.idOf(survey.key()), days);
        long older = answers.count(new Sought.CollectedBefore(kept.id(), kept.keptSince(clock.instant())));
        if (older > 0) {
            throw question(older).toException();
        }
    }

    private static boolean isShorter(SurveyView survey, int days) {
        return survey.retentionDays() == null || days < survey.retentionDays();
    }

    private static Problem question(long older) {
        return Problem.conflict(
                MEANT,
                older == 1
                        ? "1 answer is older than that now, and would be erased for good within the hour."
                        : "%,d answers are older than that now, and would be erased for good within the hour."
                                .formatted(older),
                "Nothing is saved yet: say that you mean it, or keep answers for longer.");
    }
}
