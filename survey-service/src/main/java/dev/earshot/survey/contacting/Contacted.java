package dev.earshot.survey.contacting;

import java.time.Instant;
import java.util.Optional;

/**
 * How a person stands with the organisation.
 *
 * @param asked when any survey asked them last, as far as that is still known
 * @param quietUntil when the organisation's quiet period ends for them, if it runs
 */
public record Contacted(Optional<Instant> asked, Optional<Instant> quietUntil) {}
