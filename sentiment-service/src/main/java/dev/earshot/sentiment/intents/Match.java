package dev.earshot.sentiment.intents;

/** A cue met in a sentence, over the tokens from {@code from} to before {@code to}. */
record Match(Cue cue, int from, int to) {
    int length() {
        return to - from;
    }

    /** A denial strikes every cue for its topic that it shares a word with, unless that cue insists. */
    boolean strikes(Match other) {
        boolean touches = from < other.to && other.from < to;
        return touches && cue.topic() == other.cue.topic() && other.cue.force() == Cue.Force.SPEAKS;
    }
}
