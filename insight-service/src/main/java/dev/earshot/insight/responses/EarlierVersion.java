package dev.earshot.insight.responses;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a response said before it was amended.
 *
 * @param recordedAt when it was stored as this
 * @param counted false while it was in no score
 * @param quarantine why not, where it was suspect
 * @param finished false while only a score had come, and the comment could follow
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EarlierVersion(
        long version,
        Instant recordedAt,
        @Nullable Integer score,
        @Nullable String comment,
        boolean counted,
        @Nullable String quarantine,
        boolean finished) {
    /** When, to the minute. */
    @JsonIgnore
    public String momentShown() {
        return ResponseRow.moment(recordedAt);
    }

    /** Why it was in no score, in words; empty where it was in them. */
    @JsonIgnore
    public String uncounted() {
        return counted ? "" : quarantine == null ? "test" : Doubt.inWords(quarantine);
    }
}
