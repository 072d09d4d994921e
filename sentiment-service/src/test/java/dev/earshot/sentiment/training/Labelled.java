package dev.earshot.sentiment.training;

import dev.earshot.sentiment.embedding.SentenceVector;

/** A text with its label. */
record Labelled(String text, Mark mark) {
    /** The same, ready to learn from; {@code weight} says how much it counts. */
    record Example(SentenceVector vector, Mark mark, double weight) {}
}
