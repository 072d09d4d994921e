package dev.earshot.survey.erasing;

import dev.earshot.survey.recording.Sought;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An erasure that was asked for, as far as it has come.
 *
 * @param sought what is still to be erased; empty when nothing of it is left
 * @param survey key of the survey whose retention is over, or whose tests are taken away
 * @param responses erased so far
 * @param invitations erased so far
 * @param erasedAt when nothing was left in this service
 * @param toldAt when Kafka had all of its events
 */
public record Erasure(
        UUID id,
        Reason reason,
        Optional<Sought> sought,
        Optional<UUID> importId,
        Optional<String> survey,
        long responses,
        long invitations,
        Instant requestedAt,
        Optional<Instant> erasedAt,
        Optional<Instant> toldAt) {

    public boolean isErased() {
        return erasedAt.isPresent();
    }
}
