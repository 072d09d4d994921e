package dev.earshot.survey.privacy;

import java.util.Optional;
import java.util.UUID;

/**
 * A person as far as this deployment knows one. Never shown in a log, so its {@code toString} says nothing.
 *
 * @param hash of the organisation's own reference to the person
 * @param reference the same in clear, only where the deployment is set to keep it; leaves the database never
 */
public record Respondent(UUID hash, Optional<String> reference) {
    @Override
    public String toString() {
        return "Respondent[...]";
    }
}
