package dev.earshot.sentiment.analysis;

import java.util.Optional;

/** Where a score stands on its metric's scale, in the words of NPS; for CSAT and CES their top two and bottom two or three. */
public enum Rating {
    DETRACTOR,
    PASSIVE,
    PROMOTER;

    /**
     * The rating of a score; empty for a metric that is not known.
     *
     * @param metric {@code nps} (0 to 10), {@code csat} (1 to 5) or {@code ces} (1 to 7)
     */
    public static Optional<Rating> of(String metric, int score) {
        return switch (metric) {
            case "nps" -> Optional.of(between(score, 6, 9));
            case "csat" -> Optional.of(between(score, 2, 4));
            case "ces" -> Optional.of(between(score, 3, 6));
            default -> Optional.empty();
        };
    }

    private static Rating between(int score, int highestBad, int lowestGood) {
        if (score <= highestBad) {
            return DETRACTOR;
        }
        return score >= lowestGood ? PROMOTER : PASSIVE;
    }
}
