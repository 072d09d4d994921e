package dev.earshot.sentiment.intents;

/** One step of a cue. */
sealed interface Element {
    /** A word of the numbered word class. */
    record OneOf(int wordClass) implements Element {}

    /** Any words of the same clause, none up to {@code most}. */
    record Gap(int most) implements Element {}

    /** Nothing before. */
    record SentenceStart() implements Element {}

    /** Nothing before but a pause or a joining word. */
    record ClauseStart() implements Element {}

    /** Nothing behind but a pause. */
    record ClauseEnd() implements Element {}
}
