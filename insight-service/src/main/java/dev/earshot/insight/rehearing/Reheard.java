package dev.earshot.insight.rehearing;

import static java.util.Objects.requireNonNull;

import dev.earshot.insight.feedback.Feedback;
import dev.earshot.insight.feedback.Feeling;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was heard again in a response.
 *
 * @param event the message as it came, to be read once more when it is put in place
 */
record Reheard(UUID rehearing, Feedback feedback, String event) {
    @Nullable
    Feeling feeling() {
        return feedback.contribution().feeling();
    }

    /** The member of the event that says who asked. */
    record Asked(Response response) {
        Asked {
            requireNonNull(response, "response");
        }

        record Response(UUID rehearing) {
            Response {
                requireNonNull(rehearing, "response.rehearing");
            }
        }
    }
}
