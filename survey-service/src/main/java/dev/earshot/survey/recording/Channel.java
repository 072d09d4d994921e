package dev.earshot.survey.recording;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The way an answer came in. */
public enum Channel {
    PERSONAL_LINK,
    OPEN_LINK,
    /** A frame on a website of the organisation. */
    EMBED,
    API,
    IMPORT;

    static Channel of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
