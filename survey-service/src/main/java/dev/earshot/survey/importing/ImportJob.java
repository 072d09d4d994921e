package dev.earshot.survey.importing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An import that was accepted.
 *
 * @param fileName as the browser named it
 */
record ImportJob(
        UUID id,
        String survey,
        Mapping mapping,
        ImportState state,
        long total,
        Tally tally,
        Optional<String> fileName,
        Instant createdAt,
        Optional<Instant> finishedAt) {}
