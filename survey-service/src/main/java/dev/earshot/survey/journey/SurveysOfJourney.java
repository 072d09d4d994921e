package dev.earshot.survey.journey;

import java.util.List;
import java.util.UUID;

/** What a journey must know of its surveys to tell others; the surveys themselves are further down the walk. */
public interface SurveysOfJourney {
    List<SurveyEntry> of(UUID journeyId);

    /** A survey as the journey's event lists it. */
    record SurveyEntry(String key, String name, String metric, String touchpoint, String state) {}
}
