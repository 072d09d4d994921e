package dev.earshot.insight.rehearing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One run through history.
 *
 * @param lookedAt when nothing was found that had not been asked; empty while something is asked
 * @param complete true when nothing was left to ask or to wait for when last looked
 * @param switched responses whose results were put in place
 */
record Rehearing(
        UUID id,
        State state,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<Instant> lookedAt,
        boolean complete,
        long switched) {}
