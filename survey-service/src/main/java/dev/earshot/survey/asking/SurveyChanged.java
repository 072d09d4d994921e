package dev.earshot.survey.asking;

/** A survey was published, closed, reopened or renamed in the current transaction. */
record SurveyChanged(String key) {}
