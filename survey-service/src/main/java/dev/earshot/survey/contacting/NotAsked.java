package dev.earshot.survey.contacting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who was not asked.
 *
 * @param survey its key
 * @param respondent the organisation's reference, only where the deployment keeps it
 * @param person whether it is known who it is
 * @param until when the reason is gone by itself
 */
public record NotAsked(
        UUID id,
        String survey,
        Optional<String> respondent,
        boolean person,
        Optional<String> interaction,
        Optional<Via> via,
        Reason reason,
        String detail,
        Optional<Instant> until,
        Instant notedAt) {}
