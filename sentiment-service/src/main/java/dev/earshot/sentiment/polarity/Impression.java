package dev.earshot.sentiment.polarity;

import dev.earshot.sentiment.lexicon.Valence;

/** What English parts make of a gloss, as numbers for a head to weigh. */
public final class Impression {
    /** How many numbers there are. */
    public static final int SIZE = 9;

    private static final double LONGEST_ODDS = 6;

    private Impression() {}

    /** Numbers from about -2 to 2. */
    public static double[] of(Valence valence, Mood mood) {
        return new double[] {
            valence.compound(),
            Math.max(0, valence.compound()),
            valence.positive(),
            valence.negative(),
            valence.words().isEmpty() ? 1 : 0,
            mood.positive(),
            mood.neutral(),
            mood.negative(),
            Math.clamp(Math.log(mood.positive() / mood.negative()), -LONGEST_ODDS, LONGEST_ODDS) / 3
        };
    }
}
