package dev.earshot.survey.contacting;

import dev.earshot.survey.privacy.Respondent;
import dev.earshot.survey.recording.Occasion;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Somebody who might be asked.
 *
 * @param occasion what the answer would take
 * @param attributes segments of the person or interaction
 */
public record Candidate(
        UUID surveyId,
        Occasion occasion,
        Optional<Respondent> respondent,
        Optional<String> interaction,
        Optional<Via> via,
        String touchpoint,
        Optional<String> language,
        SortedMap<String, String> attributes) {

    /** What a skip rule speaks of by this name; empty when it is not known. */
    Optional<String> trait(String name) {
        return switch (name) {
            case "touchpoint" -> Optional.of(touchpoint);
            case "language" -> language;
            case "channel" -> via.map(Via::toString);
            default -> Optional.ofNullable(attributes.get(name));
        };
    }

    /** What says whether the person is in a sample: the same for the same person, interaction or link. */
    UUID sampled() {
        return respondent.map(Respondent::hash).orElse(occasion.id());
    }
}
