package dev.earshot.survey.asking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked beside the comment of who gave a low, middle or high score, where that is asked in another way. */
@Schema(name = "FollowUps")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FollowUps(
        @Schema(description = "nps 0 to 6, csat 1 to 2, ces 1 to 3") @Nullable
        String low,

        @Schema(description = "nps 7 to 8, csat 3, ces 4") @Nullable
        String middle,

        @Schema(description = "nps 9 to 10, csat 4 to 5, ces 5 to 7") @Nullable
        String high) {

    @JsonIgnore
    boolean isEmpty() {
        return low == null && middle == null && high == null;
    }

    @Nullable
    String of(Band band) {
        return switch (band) {
            case LOW -> low;
            case MIDDLE -> middle;
            case HIGH -> high;
        };
    }

    /** The same, and what these ask where nothing is asked yet. */
    FollowUps orElse(FollowUps others) {
        return new FollowUps(
                low == null ? others.low : low,
                middle == null ? others.middle : middle,
                high == null ? others.high : high);
    }
}
