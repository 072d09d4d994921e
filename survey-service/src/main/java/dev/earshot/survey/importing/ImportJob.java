package dev.earshot.survey.importing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An import that was accepted.
 *
 * @param fileName as the browser named it
 * @param waitsFor the import of the same survey whose answers are still being erased; their ids are not free before
 */
record ImportJob(
        UUID id,
        String survey,
        Mapping mapping,
        ImportState state,
        long total,
        Tally tally,
        Optional<String> fileName,
        Optional<UUID> waitsFor,
        Instant createdAt,
        Optional<Instant> finishedAt) {}
