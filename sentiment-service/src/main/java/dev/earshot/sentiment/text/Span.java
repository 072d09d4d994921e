package dev.earshot.sentiment.text;

/** A stretch of a text in UTF-16 code units, the end exclusive. */
public record Span(int start, int end) {
    public Span {
        if (!(start >= 0 && end >= start)) {
            throw new IllegalArgumentException("a span runs forwards from 0: " + start + " to " + end);
        }
    }

    public Span shifted(int by) {
        return new Span(start + by, end + by);
    }

    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The smallest span that covers both. */
    public Span and(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
