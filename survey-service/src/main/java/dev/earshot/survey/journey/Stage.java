package dev.earshot.survey.journey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the journey, such as purchase.
 *
 * @param aliases other words people use for it
 * @param archived no longer offered; answers that were collected in it keep it
 */
public record Stage(String key, String name, List<String> aliases, boolean archived) {
    public Stage {
        aliases = List.copyOf(aliases);
    }

    /** As it stands after a change; what the change leaves out stays. */
    Stage changed(@Nullable String newName, @Nullable List<String> newAliases, @Nullable Boolean nowArchived) {
        return new Stage(
                key,
                newName == null ? name : newName,
                newAliases == null ? aliases : newAliases,
                nowArchived == null ? archived : nowArchived);
    }
}
