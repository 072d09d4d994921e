package dev.earshot.survey.sharing;

import dev.earshot.common.problem.Problem;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.SurveyViews;
import jakarta.enterprise.context.ApplicationScoped;

/** Surveys as people look for them, who cannot call what the API advises. */
@ApplicationScoped
class SharedSurveys {
    private final SurveyViews surveys;

    SharedSurveys(SurveyViews surveys) {
        this.surveys = surveys;
    }

    SurveyView byKey(String key) {
        return surveys.find(key)
                .orElseThrow(() -> Problem.notFound(
                                "There is no survey `" + key + "`.", "Choose one from the list under Surveys.")
                        .toException());
    }
}
