package dev.earshot.sentiment.training;

/** A text with its label. */
public record Labelled(String text, Mark mark) {
    /** The same, ready to learn from; {@code weight} says how much it counts. */
    public record Example(Features features, Mark mark, double weight) {}
}
