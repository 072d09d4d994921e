package dev.earshot.survey.asking;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A part of a metric's scale that says the same of a person: detractors, passives and promoters, and their like. */
public enum Band {
    LOW,
    MIDDLE,
    HIGH;

    /** As it is written everywhere outside. */
    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
