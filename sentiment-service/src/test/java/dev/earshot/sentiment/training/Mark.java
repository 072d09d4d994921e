package dev.earshot.sentiment.training;

/** How a person marked a text; the index is its place in counts and weights. */
enum Mark {
    NEGATIVE(0),
    NEUTRAL(1),
    POSITIVE(2);

    private final int index;

    Mark(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }
}
