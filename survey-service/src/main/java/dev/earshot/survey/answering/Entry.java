package dev.earshot.survey.answering;

import dev.earshot.survey.recording.Occasion;
import dev.earshot.survey.recording.Response;
import dev.earshot.survey.trust.Conduct;
import java.time.Instant;
import java.util.Optional;

/**
 * An answer on its way in.
 *
 * @param drawn when the page was drawn that it was written on; empty for one that came without a page of ours
 */
record Entry(Door.Open door, Handed handed, Response response, Optional<Instant> drawn) {
    Occasion occasion() {
        return response.origin().occasion();
    }

    boolean isAsserted() {
        return response.origin().isAsserted();
    }

    /** When it came. */
    Instant at() {
        return response.recordedAt();
    }

    boolean isByHand() {
        return handed.sent().conduct().hand() == Conduct.Hand.SEEN;
    }

    /** Whether the page cannot have shown what was stored then. */
    boolean wasDrawnBefore(Instant then) {
        return drawn.orElse(Instant.MIN).isBefore(then);
    }
}
