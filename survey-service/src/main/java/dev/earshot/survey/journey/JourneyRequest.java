package dev.earshot.survey.journey;

import dev.earshot.survey.field.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller may say of a journey. Members that are left out stay as they are, or as the preset has them. */
final class JourneyRequest {
    private static final int NAME = 200;
    private static final int ALIASES = 20;

    private JourneyRequest() {}

    @Schema(name = "NewJourney")
    record Creation(
            @Schema(examples = "main") @Nullable String key,
            @Schema(examples = "Customer journey") @Nullable String name,

            @Schema(enumeration = {"standard", "delivery-and-support"}) @Nullable
            String preset,

            @Schema(description = "Holds demo data; pages say so.")
            boolean demo,

            @Schema(description = "Changes to the preset, as in PATCH.") @Nullable
            List<StageChange> stages,

            @Nullable List<TouchpointChange> touchpoints) {

        JourneyPlan plan() {
            JourneyPreset chosen = preset == null
                    ? JourneyPreset.STANDARD
                    : new Field("preset").word(preset, List.of(JourneyPreset.values()));
            return changed(chosen.plan(), stages, touchpoints);
        }
    }

    @Schema(name = "JourneyChange")
    record Change(
            @Nullable String name,

            @Schema(description = "Those to change or add, by key; the listed ones come first, in this order.")
            @Nullable
            List<StageChange> stages,

            @Schema(description = "Those to change or add, by key.") @Nullable
            List<TouchpointChange> touchpoints) {

        Optional<String> newName() {
            return changedName(new Field("name"), name);
        }

        JourneyPlan appliedTo(JourneyPlan plan) {
            return changed(plan, stages, touchpoints);
        }

        /** Refuses a change that names nothing to change. */
        void requireSomething() {
            if (name == null && stages == null && touchpoints == null) {
                throw new Field("body").refused("There is nothing to change.", "Send name, stages or touchpoints.");
            }
        }
    }

    record StageChange(
            @Nullable String key,
            @Nullable String name,
            @Nullable List<String> aliases,
            @Nullable Boolean archived) {}

    record TouchpointChange(
            @Nullable String key,
            @Nullable String name,
            @Nullable String stage,
            @Nullable Boolean archived) {}

    private static JourneyPlan changed(
            JourneyPlan plan, @Nullable List<StageChange> stages, @Nullable List<TouchpointChange> touchpoints) {
        return new JourneyPlan(
                stages == null ? plan.stages() : changedStages(plan.stages(), stages),
                touchpoints == null ? plan.touchpoints() : changedTouchpoints(plan.touchpoints(), touchpoints));
    }

    private static List<Stage> changedStages(List<Stage> present, List<StageChange> changes) {
        Map<String, Stage> rest = new LinkedHashMap<>();
        present.forEach(stage -> rest.put(stage.key(), stage));
        List<Stage> result = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            StageChange change = new Field("stages[" + i + "]").required(changes.get(i));
            Field field = new Field("stages[" + i + "]");
            String key = field.of("key").slug(change.key());
            Stage before = rest.remove(key);
            List<String> aliases = change.aliases() == null ? null : aliases(field.of("aliases"), change.aliases());
            result.add(
                    before == null
                            ? new Stage(
                                    key,
                                    field.of("name").text(change.name(), NAME),
                                    aliases == null ? List.of() : aliases,
                                    Boolean.TRUE.equals(change.archived()))
                            : before.changed(
                                    changedName(field.of("name"), change.name()).orElse(null),
                                    aliases,
                                    change.archived()));
        }
        result.addAll(rest.values());
        return result;
    }

    private static List<Touchpoint> changedTouchpoints(List<Touchpoint> present, List<TouchpointChange> changes) {
        Map<String, Touchpoint> result = new LinkedHashMap<>();
        present.forEach(touchpoint -> result.put(touchpoint.key(), touchpoint));
        for (int i = 0; i < changes.size(); i++) {
            Field field = new Field("touchpoints[" + i + "]");
            TouchpointChange change = field.required(changes.get(i));
            String key = field.of("key").slug(change.key());
            Touchpoint before = result.get(key);
            result.put(
                    key,
                    before == null
                            ? new Touchpoint(
                                    key,
                                    field.of("name").text(change.name(), NAME),
                                    field.of("stage").slug(change.stage()),
                                    Boolean.TRUE.equals(change.archived()))
                            : before.changed(
                                    changedName(field.of("name"), change.name()).orElse(null),
                                    change.stage() == null
                                            ? null
                                            : field.of("stage").slug(change.stage()),
                                    change.archived()));
        }
        return List.copyOf(result.values());
    }

    /** What is sent as a name must be one; only what is left out stays. */
    private static Optional<String> changedName(Field field, @Nullable String sent) {
        return Optional.ofNullable(sent).map(name -> field.text(name, NAME));
    }

    private static List<String> aliases(Field field, List<String> sent) {
        if (sent.size() > ALIASES) {
            throw field.refused("There are " + sent.size() + " aliases.", "Send at most " + ALIASES + ".");
        }
        return sent.stream().map(alias -> field.text(alias, 64)).toList();
    }
}
