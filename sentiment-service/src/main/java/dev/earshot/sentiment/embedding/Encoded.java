package dev.earshot.sentiment.embedding;

/** A text cut into the pieces that the sentence model reads. */
public final class Encoded {
    private final long[] ids;

    Encoded(long[] ids) {
        this.ids = ids;
    }

    /** How many pieces there are: the text's share of the model's work. */
    public int size() {
        return ids.length;
    }

    void copyTo(long[] row) {
        System.arraycopy(ids, 0, row, 0, ids.length);
    }
}
