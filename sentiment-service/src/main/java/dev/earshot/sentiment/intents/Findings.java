package dev.earshot.sentiment.intents;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a sentence tells besides its mood.
 *
 * @param foundEffort empty when nothing is said about effort
 * @param foundIntents each intent at most once
 */
public record Findings(Optional<Found<Effort>> foundEffort, List<Found<Intent>> foundIntents) {
    /** Of a sentence that tells nothing, or in a language without cues. */
    public static final Findings NONE = new Findings(Optional.empty(), List.of());

    public Findings {
        foundIntents = List.copyOf(foundIntents);
    }

    public Optional<Effort> effort() {
        return foundEffort.map(Found::what);
    }

    public Set<Intent> intents() {
        return foundIntents.stream().map(Found::what).collect(Collectors.toUnmodifiableSet());
    }
}
