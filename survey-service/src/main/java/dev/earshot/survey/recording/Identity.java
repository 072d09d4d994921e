package dev.earshot.survey.recording;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far the person is known to be who an open link says. Personal links prove it by themselves and have none. */
public enum Identity {
    /** The link was signed by who sent it. */
    SIGNED,
    /** The link says so, and anybody could have written it. */
    ASSERTED;

    /** Of a row of the table {@code response}: that nobody has to take the person's word for it. */
    public static final String IS_PROVEN = "(identity IS NULL OR identity <> 'asserted')";

    static Identity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
