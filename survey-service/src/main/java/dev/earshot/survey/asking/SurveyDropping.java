package dev.earshot.survey.asking;

import dev.earshot.survey.database.Database;
import dev.earshot.survey.journey.JourneyChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Deletes drafts that nobody has seen. */
@ApplicationScoped
public class SurveyDropping {
    private final Database database;
    private final Surveys surveys;
    private final JourneyChanges journeys;
    private final Event<SurveyDropped> dropped;
    private final Event<SurveyChanged> changed;

    SurveyDropping(
            Database database,
            Surveys surveys,
            JourneyChanges journeys,
            Event<SurveyDropped> dropped,
            Event<SurveyChanged> changed) {
        this.database = database;
        this.surveys = surveys;
        this.journeys = journeys;
        this.dropped = dropped;
        this.changed = changed;
    }

    /**
     * Deletes a draft with its rules and its look.
     *
     * @throws dev.earshot.common.problem.ProblemException when there is no such survey, or it was published, or answered
     */
    public void drop(String key) {
        database.runInTransaction(() -> {
            Survey survey = surveys.lockedByKey(key);
            survey.requireUnseen();
            dropped.fire(new SurveyDropped(survey.id(), key));
            surveys.delete(survey);
            surveys.flush();
            journeys.surveyChanged(survey.journeyId());
            changed.fire(new SurveyChanged(key));
        });
    }
}
