package dev.earshot.survey.asking;

/** A survey was published, closed, reopened, renamed or deleted in the current transaction. */
record SurveyChanged(String key) {}
