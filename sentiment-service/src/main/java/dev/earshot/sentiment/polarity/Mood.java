package dev.earshot.sentiment.polarity;

import java.util.List;

/**
 * How likely a text is meant badly, neither way, or well; the three sum to 1.
 *
 * @param neutralBand polarities closer to 0 than this count as neutral whatever the odds say
 */
public record Mood(double negative, double neutral, double positive, double neutralBand) {
    private static final double ROUNDING = 1e-6;

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
     * The mood of a whole, every part counting by its weight.
     *
     * @throws IllegalArgumentException unless there is at least one part and a weight above 0 for each
     */
    public static Mood ofParts(List<Mood> parts, List<Integer> weights) {
        double negative = 0;
        double neutral = 0;
        double positive = 0;
        double total = 0;
        for (int i = 0; i < parts.size(); i++) {
            Mood part = parts.get(i);
            int weight = weights.get(i);
            if (!(weight > 0)) {
                throw new IllegalArgumentException("a part weighs more than nothing: " + weight);
            }
            negative += weight * part.negative;
            neutral += weight * part.neutral;
            positive += weight * part.positive;
            total += weight;
        }
        return new Mood(
                negative / total,
                neutral / total,
                positive / total,
                parts.getFirst().neutralBand());
    }
}
