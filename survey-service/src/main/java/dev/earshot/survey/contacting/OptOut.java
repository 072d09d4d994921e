package dev.earshot.survey.contacting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who does not want to be asked, by any survey and on any channel.
 *
 * @param respondent the keyed hash of the organisation's reference
 * @param reference in clear, only where the deployment keeps it
 */
public record OptOut(UUID respondent, Optional<String> reference, Instant since, By by) {
    /** Where it stands in the list. */
    public record Place(Instant since, UUID respondent) {}

    /** Who said so. */
    public enum By {
        /** The person, by a link of theirs. */
        PERSON,
        /** The organisation, for the person. */
        STAFF;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        static By of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
