package dev.earshot.survey.answering;

/** What became of an answer that was handed in. */
enum Taking {
    /** It is stored, durably, or the one that stood was amended. */
    STORED,
    /** It is stored in quarantine; who sent it is told nothing else than a person is. */
    QUARANTINED,
    /** The same, but who sent it may be a person in a hurry whose page no script watched; they are asked to send it again. */
    TOO_SOON,
    /** The same answer has come by this link or form before: a second press of the button. */
    KNOWN,
    /** Another answer has come by this link or form long ago, and stands. */
    LATE,
    /** It was overtaken again and again by others on the same link, and is not stored. */
    OVERTAKEN
}
