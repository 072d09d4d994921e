package dev.earshot.survey.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a response said before it was amended, as the events of its amendments tell. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Earlier(
        int version,
        Instant recordedAt,
        @Nullable Integer score,
        @Nullable String comment,
        boolean counted,
        @Nullable String quarantine,
        boolean finished) {
    /** So many of the newest are told: with comments of the greatest length they still fit into one message. */
    static final int MOST_TOLD = 10;
}
