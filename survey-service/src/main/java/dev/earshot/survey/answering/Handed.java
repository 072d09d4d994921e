package dev.earshot.survey.answering;

import dev.earshot.survey.recording.Answer;

/**
 * An answer as it is handed in.
 *
 * @param language in which it was asked for
 * @param address from which it came
 */
record Handed(Answer answer, Sent sent, String language, String address) {}
