package dev.earshot.survey.recording;

import dev.earshot.survey.field.Field;
import java.time.Instant;

/** When an answer was given, as somebody else tells it: not before 1970, and not in the future. */
public final class CollectionTime {
    private static final String REMEDY = "Send when the answer was given, or leave it out.";

    private CollectionTime() {}

    public static Instant checked(Field field, Instant told, Instant now) {
        return checked(field, "`" + told + "`", new Told.Moment(told), now).by(now);
    }

    /**
     * The same where it may be a day only.
     *
     * @param quoted as it was written
     */
    public static Told checked(Field field, String quoted, Told told, Instant now) {
        if (told.by(now).isBefore(Instant.EPOCH)) {
            throw field.refused("The time " + quoted + " is before 1970.", REMEDY);
        }
        if (told.isFuture(now)) {
            throw field.refused("The time " + quoted + " is in the future.", REMEDY);
        }
        return told;
    }
}
