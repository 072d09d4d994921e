package dev.earshot.survey.asking;

import dev.earshot.survey.journey.Journey;
import dev.earshot.survey.journey.Journeys;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows surveys together with what follows from their journey and the deployment's address. */
@ApplicationScoped
class SurveyViews {
    private final Journeys journeys;
    private final String origin;

    SurveyViews(Journeys journeys, @ConfigProperty(name = "earshot.url") String origin) {
        this.journeys = journeys;
        this.origin = origin;
    }

    SurveyView of(Survey survey) {
        Journey journey = journeys.findById(survey.journeyId());
        return new SurveyView(
                survey.key(),
                survey.name(),
                survey.metric(),
                journey.key(),
                survey.touchpoint(),
                journey.stageOf(survey.touchpoint()),
                survey.state(),
                survey.publishedVersion(),
                survey.publishedVersion() == 0 ? null : openLink(survey.key()),
                survey.draft().defaultLanguage(),
                survey.draft().byLanguage(),
                survey.createdAt(),
                survey.changedAt());
    }

    String openLink(String key) {
        return origin + "/s/" + key;
    }
}
