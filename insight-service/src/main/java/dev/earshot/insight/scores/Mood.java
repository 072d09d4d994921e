package dev.earshot.insight.scores;

/**
 * How the comments of a group feel.
 *
 * @param heard comments whose sentiment is known
 * @param negative how many of them are negative
 * @param positive how many of them are positive
 * @param thousandths the sum of their polarities, in thousandths
 */
public record Mood(long heard, long negative, long positive, long thousandths) {
    public static final Mood SILENT = new Mood(0, 0, 0, 0);

    public Mood plus(Mood other) {
        return new Mood(
                heard + other.heard,
                negative + other.negative,
                positive + other.positive,
                thousandths + other.thousandths);
    }

    public boolean silent() {
        return heard == 0;
    }

    /** The mean polarity from -1 to 1; 0 when nobody was heard. */
    public double polarity() {
        return heard == 0 ? 0 : thousandths / 1000.0 / heard;
    }

    /** Share of negative comments, 0 to 1; 0 when nobody was heard. */
    public double negativeShare() {
        return heard == 0 ? 0 : (double) negative / heard;
    }
}
