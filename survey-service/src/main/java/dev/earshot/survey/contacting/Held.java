package dev.earshot.survey.contacting;

/** A candidate who is not asked. */
record Held(Candidate candidate, Decision.Hold why) {}
