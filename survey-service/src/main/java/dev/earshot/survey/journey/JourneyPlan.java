package dev.earshot.survey.journey;

import dev.earshot.common.problem.Problem;
import dev.earshot.survey.field.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Stages in their order and the touchpoints in them, free of contradictions.
 *
 * <p>Refuses, as a problem, what contradicts itself.
 */
public record JourneyPlan(List<Stage> stages, List<Touchpoint> touchpoints) {
    private static final int MOST_STAGES = 20;
    private static final int MOST_TOUCHPOINTS = 200;

    public JourneyPlan {
        stages = List.copyOf(stages);
        touchpoints = List.copyOf(touchpoints);
        unique("stages", stages.stream().map(Stage::key).toList(), MOST_STAGES);
        unique("touchpoints", touchpoints.stream().map(Touchpoint::key).toList(), MOST_TOUCHPOINTS);
        Set<String> open = new HashSet<>(stages.stream()
                .filter(stage -> !stage.archived())
                .map(Stage::key)
                .toList());
        if (open.isEmpty()) {
            throw new Field("stages").refused("No stage is left.", "Keep at least one stage that is not archived.");
        }
        for (Touchpoint touchpoint : touchpoints) {
            if (!touchpoint.archived() && !open.contains(touchpoint.stage())) {
                throw Problem.conflict(
                                "touchpoints",
                                "The touchpoint `" + touchpoint.key()
                                        + "` would be in a stage that is archived or absent.",
                                "Move it to one of: "
                                        + String.join(
                                                ", ", open.stream().sorted().toList()) + "; or archive it too.")
                        .toException();
            }
        }
    }

    private static void unique(String field, List<String> keys, int most) {
        if (keys.size() > most) {
            throw new Field(field).refused("There are " + keys.size() + " of them.", "Use at most " + most + ".");
        }
        Set<String> seen = new HashSet<>();
        for (String key : keys) {
            if (!seen.add(key)) {
                throw new Field(field).refused("The key `" + key + "` occurs twice.", "Use every key once.");
            }
        }
    }
}
