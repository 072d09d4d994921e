package dev.earshot.insight.scoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three questions Earshot asks, each with the range of its answers and the version of its definition. */
public enum Metric {
    /** Likelihood to recommend, 0 to 10. */
    NPS(0, 10, "NPS"),
    /** Satisfaction, 1 to 5. */
    CSAT(1, 5, "CSAT"),
    /** Agreement that it was easy, 1 to 7; higher is easier. */
    CES(1, 7, "CES");

    private static final int DEFINITION = 1;

    private final int lowest;
    private final int highest;
    private final String label;

    Metric(int lowest, int highest, String label) {
        this.lowest = lowest;
        this.highest = highest;
        this.label = label;
    }

    public int lowest() {
        return lowest;
    }

    public int highest() {
        return highest;
    }

    public boolean allows(int score) {
        return score >= lowest && score <= highest;
    }

    /** What one answer adds to the mean that the score is: every headline is a mean of these over the answers. */
    public int points(int score) {
        return switch (this) {
            case NPS -> score >= 9 ? 100 : score <= 6 ? -100 : 0;
            case CSAT -> score >= 4 ? 100 : 0;
            case CES -> score >= 5 ? 100 : 0;
        };
    }

    /** As people write it, such as NPS. */
    public String label() {
        return label;
    }

    /** As events and tables write it, such as nps. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The metric and the version of its definition, such as nps@1; part of every answer of the API. */
    public String definition() {
        return key() + "@" + DEFINITION;
    }

    public static Optional<Metric> of(String key) {
        return Arrays.stream(values())
                .filter(metric -> metric.key().equals(key))
                .findFirst();
    }
}
