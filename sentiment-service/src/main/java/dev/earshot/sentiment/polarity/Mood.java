package dev.earshot.sentiment.polarity;

import java.util.List;

/**
 * How likely a text is meant badly, neither way, or well; the three sum to 1.
 *
 * @param neutralBand polarities closer to 0 than this count as neutral whatever the odds say
 */
public record Mood(double negative, double neutral, double positive, double neutralBand) {
    private static final double ROUNDING = 1e-6;
    /** Added while odds are multiplied: no part alone makes something impossible. */
    private static final double LEAST_ODDS = 1e-3;

    public Mood {
        boolean odds = negative >= 0 && neutral >= 0 && positive >= 0;
        if (!(odds && Math.abs(negative + neutral + positive - 1) < ROUNDING)) {
            throw new IllegalArgumentException("no odds: " + negative + ", " + neutral + ", " + positive);
        }
    }

    /** From -1 (angry) over 0 (neutral) to +1 (delighted). */
    public double polarity() {
        return Math.clamp(positive - negative, -1.0, 1.0);
    }

    public Sentiment sentiment() {
        boolean neither = neutral > negative && neutral > positive;
        if (neither || Math.abs(polarity()) < neutralBand) {
            return Sentiment.NEUTRAL;
        }
        return polarity() > 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE;
    }

    public Feeling feeling() {
        return Feeling.of(sentiment(), polarity());
    }

    /** The mood when something else is known that makes negative and positive this many times as likely. */
    public Mood given(double negativeTimes, double positiveTimes) {
        double bad = negative * negativeTimes;
        double good = positive * positiveTimes;
        double all = bad + neutral + good;
        return new Mood(bad / all, neutral / all, good / all, neutralBand);
    }

    /** How likely the sentiment is, 0 to 1; for a neutral between two strong odds, one minus their distance. */
    public double confidence() {
        return switch (sentiment()) {
            case NEGATIVE -> negative;
            case POSITIVE -> positive;
            case NEUTRAL -> Math.max(neutral, 1 - Math.abs(polarity()));
        };
    }

    /**
     * The mood of a whole: the geometric mean of its parts' odds (a logarithmic opinion pool, Genest and Zidek 1986), every
     * part counting by the square root of its length. So a sentence that is sure counts more than several that say
     * little; that matched how people mark whole comments better than the arithmetic mean (docs/sentiment.md).
     *
     * @param lengths in word pieces
     * @throws IllegalArgumentException unless there is at least one part and a length above 0 for each
     */
    public static Mood ofParts(List<Mood> parts, List<Integer> lengths) {
        double negative = 0;
        double neutral = 0;
        double positive = 0;
        double total = 0;
        for (int i = 0; i < parts.size(); i++) {
            Mood part = parts.get(i);
            double weight = weight(lengths.get(i));
            negative += weight * Math.log(part.negative + LEAST_ODDS);
            neutral += weight * Math.log(part.neutral + LEAST_ODDS);
            positive += weight * Math.log(part.positive + LEAST_ODDS);
            total += weight;
        }
        double bad = Math.exp(negative / total) - LEAST_ODDS;
        double neither = Math.exp(neutral / total) - LEAST_ODDS;
        double good = Math.exp(positive / total) - LEAST_ODDS;
        double all = bad + neither + good;
        return new Mood(
                Math.max(0, bad) / all,
                Math.max(0, neither) / all,
                Math.max(0, good) / all,
                parts.getFirst().neutralBand());
    }

    /** How much a part of this length counts in the whole. */
    public static double weight(int length) {
        if (!(length > 0)) {
            throw new IllegalArgumentException("a part is longer than nothing: " + length);
        }
        return Math.sqrt(length);
    }
}
