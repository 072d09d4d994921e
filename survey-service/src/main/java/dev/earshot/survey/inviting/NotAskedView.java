package dev.earshot.survey.inviting;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.survey.contacting.Decision;
import dev.earshot.survey.contacting.Reason;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why somebody gets no link. */
@Schema(name = "NotAskedReason")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NotAskedView(
        Reason reason,
        String detail,

        @Schema(description = "When the reason is gone by itself; missing when it never is") @Nullable
        Instant until) {
    static NotAskedView of(Decision.Hold why) {
        return new NotAskedView(why.reason(), why.detail(), why.until().orElse(null));
    }
}
