package dev.earshot.sentiment.training;

/** A text with its label. */
record Labelled(String text, Mark mark) {
    /** The same, ready to learn from; {@code weight} says how much it counts. */
    record Example(Features features, Mark mark, double weight) {}
}
