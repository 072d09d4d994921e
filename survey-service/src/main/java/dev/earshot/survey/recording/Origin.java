package dev.earshot.survey.recording;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Where an answer comes from.
 *
 * @param respondent keyed hash of the organisation's reference to the person
 * @param interaction the organisation's reference to the order, call or ticket
 * @param collectedAt when the person answered
 */
public record Origin(
        Channel channel,
        Occasion occasion,
        Optional<UUID> respondent,
        Optional<String> interaction,
        Optional<String> language,
        Optional<UUID> importId,
        SortedMap<String, String> attributes,
        Instant collectedAt) {}
