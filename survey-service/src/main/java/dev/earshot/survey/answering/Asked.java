package dev.earshot.survey.answering;

import dev.earshot.survey.privacy.Respondent;

/** Somebody whom a link proves that a survey has asked. */
record Asked(Respondent person, Asker by) {}
