package dev.earshot.survey.asking;

import java.util.UUID;

/** A survey was made as another's copy in the current transaction; who keeps something beside surveys copies it now. */
public record SurveyDuplicated(UUID original, UUID copy) {}
