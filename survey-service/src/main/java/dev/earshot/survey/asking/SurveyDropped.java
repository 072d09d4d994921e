package dev.earshot.survey.asking;

import java.util.UUID;

/**
 * A draft is deleted in the current transaction; who keeps something beside surveys deletes it now, and who cannot do without
 * the survey throws a {@code ProblemException}.
 */
public record SurveyDropped(UUID id, String key) {}
