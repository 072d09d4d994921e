package dev.earshot.sentiment.training;

import dev.earshot.sentiment.polarity.Sentiment;

/** How a person marked a text; the index is its place in counts and weights. */
public enum Mark {
    NEGATIVE(0),
    NEUTRAL(1),
    POSITIVE(2);

    private final int index;

    Mark(int index) {
        this.index = index;
    }

    /** The same of what was heard. */
    public static Mark of(Sentiment sentiment) {
        return switch (sentiment) {
            case NEGATIVE -> NEGATIVE;
            case NEUTRAL -> NEUTRAL;
            case POSITIVE -> POSITIVE;
        };
    }

    public int index() {
        return index;
    }
}
