package dev.earshot.insight.rehearing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a rehearing stands.
 *
 * @param ready true when all is heard and its results can be put in place
 * @param comments that there are to hear
 * @param heard of them
 * @param switched responses whose results were put in place
 * @param comparison null in lists and for what was discarded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RehearingReport(
        UUID id,
        State state,
        boolean ready,
        Instant startedAt,
        @Nullable Instant endedAt,
        long comments,
        long heard,
        long switched,
        @Nullable Comparison comparison) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @JsonIgnore
    public boolean isHearing() {
        return state == State.HEARING;
    }

    @JsonIgnore
    public String startedShown() {
        return MOMENT.format(startedAt);
    }

    @JsonIgnore
    public String endedShown() {
        return endedAt == null ? "" : MOMENT.format(endedAt);
    }

    /** True while it changes by itself. */
    @JsonIgnore
    public boolean isMoving() {
        return state == State.SWITCHING || (state == State.HEARING && !ready);
    }

    /** Heard so far, in whole percent. */
    @JsonIgnore
    public long percent() {
        return comments == 0 ? 100 : Math.min(100, 100 * heard / comments);
    }
}
