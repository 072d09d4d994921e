package dev.earshot.sentiment.polarity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A sentiment and its strength, in five classes. */
public enum Feeling {
    @JsonProperty("very_negative")
    VERY_NEGATIVE,
    @JsonProperty("negative")
    NEGATIVE,
    @JsonProperty("neutral")
    NEUTRAL,
    @JsonProperty("positive")
    POSITIVE,
    @JsonProperty("very_positive")
    VERY_POSITIVE;

    private static final double VERY = 0.8;

    static Feeling of(Sentiment sentiment, double polarity) {
        return switch (sentiment) {
            case NEGATIVE -> polarity <= -VERY ? VERY_NEGATIVE : NEGATIVE;
            case NEUTRAL -> NEUTRAL;
            case POSITIVE -> polarity >= VERY ? VERY_POSITIVE : POSITIVE;
        };
    }
}
