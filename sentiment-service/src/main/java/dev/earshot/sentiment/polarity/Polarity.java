package dev.earshot.sentiment.polarity;

/** How a text feels, from -1 (angry) over 0 (neutral) to +1 (delighted). */
public record Polarity(double value) {
    public Polarity {
        if (!(value >= -1 && value <= 1)) {
            throw new IllegalArgumentException("polarity outside [-1, 1]: " + value);
        }
    }
}
