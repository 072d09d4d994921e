package dev.earshot.insight.journey;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What we read of dev.earshot.journey.changed.v1: the whole journey, with a version that grows. */
record JourneyChanged(
        String key,
        String name,
        long version,
        Instant changedAt,
        @Nullable Boolean demo,
        List<Stage> stages,
        List<Touchpoint> touchpoints,
        List<Survey> surveys) {
    JourneyChanged {
        requireNonNull(key, "key");
        requireNonNull(name, "name");
        requireNonNull(changedAt, "changedAt");
        demo = requireNonNullElse(demo, false);
        stages = List.copyOf(requireNonNull(stages, "stages"));
        touchpoints = List.copyOf(requireNonNull(touchpoints, "touchpoints"));
        surveys = List.copyOf(requireNonNull(surveys, "surveys"));
        if (!(version >= 1)) {
            throw new IllegalArgumentException("version is below 1");
        }
    }

    record Stage(
            String key, String name, int position, @Nullable Boolean archived) {
        Stage {
            requireNonNull(key, "stages.key");
            requireNonNull(name, "stages.name");
            archived = requireNonNullElse(archived, false);
        }
    }

    record Touchpoint(
            String key, String name, String stage, @Nullable Boolean archived) {
        Touchpoint {
            requireNonNull(key, "touchpoints.key");
            requireNonNull(name, "touchpoints.name");
            requireNonNull(stage, "touchpoints.stage");
            archived = requireNonNullElse(archived, false);
        }
    }

    record Survey(String key, String name, String metric, String touchpoint, String state) {
        Survey {
            requireNonNull(key, "surveys.key");
            requireNonNull(name, "surveys.name");
            requireNonNull(metric, "surveys.metric");
            requireNonNull(touchpoint, "surveys.touchpoint");
            requireNonNull(state, "surveys.state");
        }
    }
}
