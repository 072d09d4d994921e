package dev.earshot.survey.recording;

import java.util.UUID;

/**
 * The row of a file that an answer came with.
 *
 * @param source what it is recognised by when it comes again, also while the answer is in quarantine
 */
public record ImportedRow(UUID importId, Occasion source) {}
