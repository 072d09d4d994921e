package dev.earshot.survey.answering;

import dev.earshot.survey.answering.Judgement.Flaw;
import dev.earshot.survey.recording.Answer;

/** What became of an answer that was handed in. */
sealed interface Taking {
    /** It is stored, durably, or the one that stood was amended. */
    record Stored() implements Taking {}

    /** It is stored in quarantine; who sent it is told nothing else than a person is. */
    record Quarantined() implements Taking {}

    /** The same, but who sent it may well be a person, who is told why and asked to send it again. */
    record Doubted(Flaw why) implements Taking {}

    /** The same answer has come by this link or form before: a second press of the button. */
    record Known() implements Taking {}

    /** It was said before, and what stands was put in its place since its page was drawn; nothing is stored. */
    record Superseded(Answer standing) implements Taking {}

    /** Another answer has come by this link or form long ago, and stands. */
    record Late() implements Taking {}

    /** It was overtaken again and again by others on the same link, and is not stored. */
    record Overtaken() implements Taking {}
}
