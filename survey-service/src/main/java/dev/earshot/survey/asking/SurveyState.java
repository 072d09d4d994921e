package dev.earshot.survey.asking;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a survey takes answers. */
public enum SurveyState {
    /** Never published. */
    DRAFT,
    OPEN,
    /** Takes no answers until it is reopened. */
    CLOSED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SurveyState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
