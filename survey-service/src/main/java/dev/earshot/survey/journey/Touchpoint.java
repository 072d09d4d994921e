package dev.earshot.survey.journey;

import org.jspecify.annotations.Nullable;

/**
 * Where a customer meets the organisation, such as the checkout.
 *
 * @param stage key of the stage it belongs to now
 * @param archived no longer offered; answers that were collected at it keep it
 */
public record Touchpoint(String key, String name, String stage, boolean archived) {
    /** As it stands after a change; what the change leaves out stays. */
    Touchpoint changed(@Nullable String newName, @Nullable String newStage, @Nullable Boolean nowArchived) {
        return new Touchpoint(
                key,
                newName == null ? name : newName,
                newStage == null ? stage : newStage,
                nowArchived == null ? archived : nowArchived);
    }
}
