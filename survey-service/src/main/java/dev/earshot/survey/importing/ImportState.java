package dev.earshot.survey.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an import is. A file that is refused never becomes one. */
public enum ImportState {
    RUNNING,
    FINISHED,
    /** It ended before its last row, mostly because the file is gone; what was imported stays. */
    INTERRUPTED,
    /** Its answers are being erased. */
    UNDOING,
    /** Its answers are erased; the same file can be imported again. */
    UNDONE;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
