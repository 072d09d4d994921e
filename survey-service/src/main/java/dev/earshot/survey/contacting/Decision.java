package dev.earshot.survey.contacting;

import java.time.Instant;
import java.util.Optional;

/** Whether somebody is asked. */
public sealed interface Decision {
    /** The person is asked, and is noted as such. */
    record Ask() implements Decision {}

    /**
     * The person is not asked, and stands on the list of those.
     *
     * @param detail in a sentence
     * @param until when the reason is gone by itself; empty when it never is
     */
    record Hold(Reason reason, String detail, Optional<Instant> until) implements Decision {}
}
