package dev.earshot.survey.asking;

import java.util.UUID;

/** One published version of a survey, with all that is needed to show it and to file an answer to it. */
public record Questionnaire(
        UUID surveyId,
        String survey,
        String name,
        int version,
        Metric metric,
        String journey,
        String stage,
        String touchpoint,
        SurveyState state,
        boolean redacts,
        boolean proofOfWork,
        EmbedOrigins embedOrigins,
        Wordings wordings) {

    public boolean isOpen() {
        return state == SurveyState.OPEN;
    }

    /** The same, asked at another touchpoint of the journey. */
    public Questionnaire at(String otherStage, String otherTouchpoint) {
        return new Questionnaire(
                surveyId,
                survey,
                name,
                version,
                metric,
                journey,
                otherStage,
                otherTouchpoint,
                state,
                redacts,
                proofOfWork,
                embedOrigins,
                wordings);
    }
}
