package dev.earshot.insight.feedback;

/**
 * How a text feels.
 *
 * @param thousandths polarity from -1000 (angry) to 1000 (delighted); whole, so that sums can be undone exactly
 * @param sentiment the class that the analysis decided on; not always the sign of the polarity
 */
public record Feeling(int thousandths, Sentiment sentiment) {
    public Feeling {
        if (thousandths < -1000 || thousandths > 1000) {
            throw new IllegalArgumentException("polarity outside [-1, 1]: " + thousandths + " thousandths");
        }
    }

    /**
     * From a polarity as events carry it.
     *
     * @param polarity from -1 to 1
     */
    public static Feeling of(double polarity, Sentiment sentiment) {
        if (!(polarity >= -1 && polarity <= 1)) {
            throw new IllegalArgumentException("polarity outside [-1, 1]: " + polarity);
        }
        return new Feeling((int) Math.round(polarity * 1000), sentiment);
    }

    public boolean negative() {
        return sentiment == Sentiment.NEGATIVE;
    }

    public boolean positive() {
        return sentiment == Sentiment.POSITIVE;
    }

    /** How strongly something displeases, in thousandths from 0 to 1000; 0 unless it is negative. */
    public int displeasure() {
        return negative() ? Math.max(0, -thousandths) : 0;
    }
}
