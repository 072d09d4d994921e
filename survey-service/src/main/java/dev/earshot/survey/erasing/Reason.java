package dev.earshot.survey.erasing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why something is erased. */
public enum Reason {
    /** A person is forgotten. */
    RESPONDENT,
    /** An import is undone. */
    IMPORT,
    /** The survey keeps answers for so long only. */
    RETENTION,
    /** What was given to try a survey out is taken away. */
    TEST;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Reason of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
