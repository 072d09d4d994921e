package dev.earshot.survey.inviting;

import dev.earshot.survey.privacy.Respondent;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/** The right of one person to answer one version of a survey once, about one interaction. */
public record Invitation(
        UUID id,
        UUID surveyId,
        int surveyVersion,
        Optional<Respondent> respondent,
        Optional<String> interaction,
        Optional<String> language,
        SortedMap<String, String> attributes,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> revokedAt) {

    /** Whether it can still be used, as far as time and its sender are concerned. */
    public boolean isValid(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
