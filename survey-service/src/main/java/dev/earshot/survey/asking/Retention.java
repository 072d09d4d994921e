package dev.earshot.survey.asking;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.earshot.survey.field.Field;
import java.util.Optional;

/**
 * For how long a survey keeps answers, from the day they were given.
 *
 * @param days 1 to 36,500; empty for ever
 */
@JsonDeserialize(using = RetentionReader.class)
public record Retention(Optional<Integer> days) {
    public static final Retention FOR_EVER = new Retention(Optional.empty());

    private static final int MOST = 36_500;

    public Retention {
        if (days.isPresent() && !(days.get() >= 1 && days.get() <= MOST)) {
            throw new Field("retentionDays")
                    .refused(
                            "Answers cannot be kept for " + days.get() + " days.",
                            "Use a whole number from 1 to " + MOST + ", or none to keep them for ever.");
        }
    }
}
