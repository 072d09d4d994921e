package dev.earshot.insight.journey;

import java.util.List;
import java.util.Optional;

/**
 * A journey as it stands.
 *
 * @param demo true when it holds demo data; pages say so
 * @param stages in the order people walk them
 */
public record Journey(
        String key, String name, boolean demo, List<Stage> stages, List<Touchpoint> touchpoints, List<Survey> surveys) {
    public Journey {
        stages = List.copyOf(stages);
        touchpoints = List.copyOf(touchpoints);
        surveys = List.copyOf(surveys);
    }

    /** A stage of the journey. */
    public record Stage(String key, String name, boolean archived) {}

    /** A place where customers meet the organisation, at the stage it belongs to now. */
    public record Touchpoint(String key, String name, String stage, boolean archived) {}

    /** A survey that asks at a touchpoint. */
    public record Survey(String key, String name, String metric, String touchpoint, String state) {}

    public Optional<Stage> stage(String stage) {
        return stages.stream().filter(each -> each.key().equals(stage)).findFirst();
    }

    /** The name of a stage, or its key where responses name a stage that the journey never described. */
    public String stageName(String stage) {
        return stage(stage).map(Stage::name).orElse(stage);
    }

    /** The name of a survey, or its key where the journey never described it. */
    public String surveyName(String survey) {
        return surveys.stream()
                .filter(each -> each.key().equals(survey))
                .map(Survey::name)
                .findFirst()
                .orElse(survey);
    }

    /** The name of a touchpoint, or its key where the journey never described it. */
    public String touchpointName(String touchpoint) {
        return touchpoints.stream()
                .filter(each -> each.key().equals(touchpoint))
                .map(Touchpoint::name)
                .findFirst()
                .orElse(touchpoint);
    }
}
