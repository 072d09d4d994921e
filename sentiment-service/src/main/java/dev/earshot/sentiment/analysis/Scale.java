package dev.earshot.sentiment.analysis;

import java.util.Locale;
import java.util.Optional;

/** The whole numbers that a metric's scores run through, both ends included, and which of them are bad and good. */
public enum Scale {
    NPS(0, 6, 9, 10),
    CSAT(1, 2, 4, 5),
    CES(1, 3, 6, 7);

    private final int lowest;
    private final int highestBad;
    private final int lowestGood;
    private final int highest;

    Scale(int lowest, int highestBad, int lowestGood, int highest) {
        this.lowest = lowest;
        this.highestBad = highestBad;
        this.lowestGood = lowestGood;
        this.highest = highest;
    }

    /** The scale of {@code nps}, {@code csat} or {@code ces}; empty for a metric that is not known. */
    public static Optional<Scale> of(String metric) {
        return switch (metric) {
            case "nps" -> Optional.of(NPS);
            case "csat" -> Optional.of(CSAT);
            case "ces" -> Optional.of(CES);
            default -> Optional.empty();
        };
    }

    public boolean has(int score) {
        return score >= lowest && score <= highest;
    }

    /** What a score says; empty for one that is not on the scale. */
    public Optional<Rating> rating(int score) {
        if (!has(score)) {
            return Optional.empty();
        }
        if (score <= highestBad) {
            return Optional.of(Rating.DETRACTOR);
        }
        return Optional.of(score >= lowestGood ? Rating.PROMOTER : Rating.PASSIVE);
    }

    /** The metric's key. */
    public String metric() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The two ends, for people. */
    public String range() {
        return lowest + " to " + highest;
    }
}
