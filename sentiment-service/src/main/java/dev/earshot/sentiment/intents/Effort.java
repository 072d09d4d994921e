package dev.earshot.sentiment.intents;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What it cost the customer to get something done, as far as the text says. */
public enum Effort {
    @JsonProperty("low")
    LOW,
    @JsonProperty("high")
    HIGH
}
