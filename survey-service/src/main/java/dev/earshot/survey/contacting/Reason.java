package dev.earshot.survey.contacting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why somebody is not asked; of several the first one counts. */
public enum Reason {
    /** The person does not want to be asked, by any survey. */
    OPTED_OUT("opted out"),
    /** The interaction has its answer. */
    ANSWERED("answered already"),
    /** What is known of the person or interaction is what the survey leaves out. */
    SKIP_RULE("skip rule"),
    /** The survey asks a part of the people only, and this is not one of them. */
    NOT_SAMPLED("not in the sample"),
    /** The person was asked, or answered, not long ago. */
    QUIET_PERIOD("quiet period");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Reason of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
