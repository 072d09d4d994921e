package dev.earshot.survey.inviting;

import dev.earshot.survey.contacting.Via;
import dev.earshot.survey.privacy.Redaction;
import dev.earshot.survey.privacy.Respondent;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * The right of one person to answer one version of a survey once, about one interaction.
 *
 * @param touchpoint of the journey, where it is not the survey's own
 * @param via what its link is sent by, where its maker says so
 * @param occasion what its answer takes; the same for all links that were made for one person and interaction
 */
public record Invitation(
        UUID id,
        UUID occasion,
        UUID surveyId,
        int surveyVersion,
        Optional<String> touchpoint,
        Optional<Respondent> respondent,
        Optional<String> interaction,
        Optional<String> language,
        Optional<Via> via,
        SortedMap<String, String> attributes,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> revokedAt) {

    /** The same with segments that point at nobody. */
    Invitation redacted() {
        return new Invitation(
                id,
                occasion,
                surveyId,
                surveyVersion,
                touchpoint,
                respondent,
                interaction,
                language,
                via,
                Redaction.of(attributes),
                createdAt,
                expiresAt,
                revokedAt);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether its sender has taken it back. */
    public boolean isRevoked() {
        return revokedAt.isPresent();
    }
}
