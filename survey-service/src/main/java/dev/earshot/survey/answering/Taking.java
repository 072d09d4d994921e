package dev.earshot.survey.answering;

/** What became of an answer that was handed in. */
enum Taking {
    /** It is stored, durably. */
    STORED,
    /** The same answer has come by this link or form before: a second press of the button. */
    KNOWN,
    /** Another answer has come by this link or form before, and stands. */
    LATE
}
