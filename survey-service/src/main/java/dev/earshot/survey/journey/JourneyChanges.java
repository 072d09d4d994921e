package dev.earshot.survey.journey;

import dev.earshot.survey.outbox.Outbox;
import dev.earshot.survey.outbox.OutboxEvent;
import dev.earshot.survey.outbox.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Tells others of every change to a journey, in the transaction of the change. */
@ApplicationScoped
public class JourneyChanges {
    private final Journeys journeys;
    private final SurveysOfJourney surveys;
    private final Outbox outbox;
    private final Clock clock;

    JourneyChanges(Journeys journeys, SurveysOfJourney surveys, Outbox outbox, Clock clock) {
        this.journeys = journeys;
        this.surveys = surveys;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One of the journey's surveys was made or changed. */
    public void surveyChanged(UUID journeyId) {
        Journey journey = journeys.lockedById(journeyId).orElseThrow();
        journey.touched(clock.instant());
        publish(journey);
    }

    void publish(Journey journey) {
        journeys.flush();
        outbox.append(new OutboxEvent(
                Topic.JOURNEYS,
                journey.key(),
                JourneyChanged.TYPE,
                JourneyChanged.of(journey, surveys.of(journey.id()))));
    }
}
