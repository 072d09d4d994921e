package dev.earshot.survey.recording;

import dev.earshot.survey.privacy.Redaction;
import dev.earshot.survey.privacy.Respondent;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Where an answer comes from.
 *
 * @param invitation whose link was followed, where it was a personal one
 * @param respondent the person, where the organisation refers to one
 * @param identity how far that is proven, behind an open link
 * @param interaction the organisation's reference to the order, call or ticket
 * @param row of the import that it came with
 * @param collectedAt when the person answered
 */
public record Origin(
        Channel channel,
        Occasion occasion,
        Optional<UUID> invitation,
        Optional<Respondent> respondent,
        Optional<Identity> identity,
        Optional<String> interaction,
        Optional<String> language,
        Optional<ImportedRow> row,
        SortedMap<String, String> attributes,
        Instant collectedAt) {

    /** Whether it is only said whose it is. */
    public boolean isAsserted() {
        return identity.filter(Identity.ASSERTED::equals).isPresent();
    }

    /** The same with segments that point at nobody. */
    Origin redacted() {
        return new Origin(
                channel,
                occasion,
                invitation,
                respondent,
                identity,
                interaction,
                language,
                row,
                Redaction.of(attributes),
                collectedAt);
    }
}
