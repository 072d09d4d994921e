package dev.earshot.insight.rehearing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One run through history.
 *
 * @param asked responses asked about so far
 * @param stretch those that are being heard now
 * @param complete true when nothing was left to ask when last looked
 * @param switched responses whose results were put in place
 */
record Rehearing(
        UUID id,
        State state,
        Instant startedAt,
        Optional<Instant> endedAt,
        long asked,
        Stretch stretch,
        boolean complete,
        long switched) {

    /**
     * Responses that follow each other by their ids, asked about together.
     *
     * @param from behind this one it begins; empty at the beginning of history
     * @param to with this one it ends; empty before anything was asked
     */
    record Stretch(Optional<UUID> from, Optional<UUID> to, int size, Optional<Instant> askedAt) {}

    boolean isOpen() {
        return state == State.HEARING || state == State.SWITCHING;
    }
}
