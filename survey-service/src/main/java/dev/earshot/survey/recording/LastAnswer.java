package dev.earshot.survey.recording;

import java.time.Instant;
import java.util.UUID;

/** When a person answered a survey last. */
public record LastAnswer(UUID respondent, UUID survey, Instant at) {}
