package dev.earshot.insight.rehearing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** How far a rehearing has come. */
public enum State {
    /** Results gather beside those that stand; answers that come in meanwhile are heard too. */
    HEARING,
    /** The results are being put in place; this cannot be undone. */
    SWITCHING,
    SWITCHED,
    DISCARDED;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String key) {
        return Arrays.stream(values())
                .filter(state -> state.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
