package dev.earshot.survey.journey;

import dev.earshot.survey.journey.SurveysOfJourney.SurveyEntry;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The event {@code journey.changed.v1}: the whole journey as it stands. See contracts/journey-event.v1.schema.json. */
record JourneyChanged(
        String key,
        String name,
        int version,
        Instant changedAt,
        boolean demo,
        List<StageEntry> stages,
        List<Touchpoint> touchpoints,
        List<SurveyEntry> surveys) {
    static final String TYPE = "dev.earshot.journey.changed.v1";

    /** A stage and its place. */
    record StageEntry(String key, String name, int position, boolean archived) {}

    static JourneyChanged of(Journey journey, List<SurveyEntry> surveys) {
        List<Stage> stages = journey.plan().stages();
        return new JourneyChanged(
                journey.key(),
                journey.name(),
                journey.version(),
                journey.changedAt(),
                journey.isDemo(),
                IntStream.range(0, stages.size())
                        .mapToObj(i -> new StageEntry(
                                stages.get(i).key(),
                                stages.get(i).name(),
                                i,
                                stages.get(i).archived()))
                        .toList(),
                journey.plan().touchpoints(),
                surveys);
    }
}
