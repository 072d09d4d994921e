package dev.earshot.survey.importing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An import that was accepted. */
record ImportJob(
        UUID id,
        String survey,
        Mapping mapping,
        ImportState state,
        long total,
        Tally tally,
        Instant createdAt,
        Optional<Instant> finishedAt) {}
