package dev.earshot.sentiment.text;

/** A text made ready for the models; every character of it knows which characters of the text as sent it came from. */
public final class PreparedText {
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final boolean truncated;

    PreparedText(String text, int[] starts, int[] ends, boolean truncated) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.truncated = truncated;
    }

    public String text() {
        return text;
    }

    /** True when the end of the text as sent was left out. */
    public boolean truncated() {
        return truncated;
    }

    /**
     * Where a stretch of the prepared text stood in the text as sent.
     *
     * @throws IndexOutOfBoundsException unless the stretch lies within the prepared text and is not empty
     */
    public Span asSent(Span prepared) {
        return new Span(starts[prepared.start()], ends[prepared.end() - 1]);
    }
}
