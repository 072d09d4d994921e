package dev.earshot.sentiment.polarity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A polarity in three words. */
public enum Sentiment {
    @JsonProperty("negative")
    NEGATIVE,
    @JsonProperty("neutral")
    NEUTRAL,
    @JsonProperty("positive")
    POSITIVE
}
