package dev.earshot.sentiment.analysis;

import java.util.Locale;
import java.util.Optional;

/** The whole numbers that a metric's scores run through, both ends included. */
public enum Scale {
    NPS(0, 10),
    CSAT(1, 5),
    CES(1, 7);

    private final int lowest;
    private final int highest;

    Scale(int lowest, int highest) {
        this.lowest = lowest;
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

    /** The metric's key. */
    public String metric() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The two ends, for people. */
    public String range() {
        return lowest + " to " + highest;
    }
}
