package dev.earshot.survey.recording;

import dev.earshot.survey.field.Field;
import java.time.Duration;
import java.time.Instant;

/** When an answer was given, as somebody else tells it: not before 1970, and not in the future. */
public final class CollectionTime {
    /** Clocks differ a little. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private CollectionTime() {}

    public static Instant checked(Field field, Instant told, Instant now) {
        if (told.isBefore(Instant.EPOCH) || told.isAfter(now.plus(TOLERANCE))) {
            throw field.refused("The time is before 1970 or in the future.", "Send the time of the answer, in UTC.");
        }
        return told.truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }
}
