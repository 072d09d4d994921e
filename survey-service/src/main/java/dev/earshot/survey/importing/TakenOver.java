package dev.earshot.survey.importing;

import java.io.Serial;

/** Another worker has the import now; rolls back what this one was about to store. */
final class TakenOver extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    TakenOver() {
        super("another worker has taken over", null, false, false);
    }
}
