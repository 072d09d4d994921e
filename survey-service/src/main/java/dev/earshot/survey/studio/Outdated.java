package dev.earshot.survey.studio;

import dev.earshot.common.problem.Problem;
import dev.earshot.survey.asking.Retained;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.recording.Sought;
import dev.earshot.survey.recording.Unrecording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers that a shorter retention would erase at once; on the page, somebody has to say that they mean it. */
@ApplicationScoped
class Outdated {
    private static final String DAYS = "retentionDays";

    private final SurveyViews surveys;
    private final Unrecording answers;
    private final Clock clock;

    Outdated(SurveyViews surveys, Unrecording answers, Clock clock) {
        this.surveys = surveys;
        this.answers = answers;
        this.clock = clock;
    }

    /** What to ask before the settings are saved, unless that was answered for just as many days. */
    Optional<Problem> question(String key, Filled form) {
        @Nullable Integer days = form.wholeNumber(DAYS);
        if (days == null || String.valueOf(days).equals(form.get(Settings.ERASE_OLDER)) || !isShorter(key, days)) {
            return Optional.empty();
        }
        Retained kept = new Retained(surveys.idOf(key), days);
        long older = answers.count(new Sought.CollectedBefore(kept.id(), kept.keptSince(clock.instant())));
        return older == 0 ? Optional.empty() : Optional.of(question(older));
    }

    private boolean isShorter(String key, int days) {
        SurveyView survey = surveys.byKey(key);
        return survey.retentionDays() == null || days < survey.retentionDays();
    }

    private static Problem question(long older) {
        return Problem.conflict(
                DAYS,
                older == 1
                        ? "1 answer is older than that now, and would be erased for good within the hour."
                        : "%,d answers are older than that now, and would be erased for good within the hour."
                                .formatted(older),
                "Nothing is saved yet: say below that you mean it, or keep answers for longer.");
    }
}
