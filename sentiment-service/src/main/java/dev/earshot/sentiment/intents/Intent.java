package dev.earshot.sentiment.intents;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a customer means by a sentence, besides telling how something was. */
public enum Intent {
    /** Asks for something: a change, a feature, help, a call back. */
    @JsonProperty("request")
    REQUEST,
    /** Something technical or in the product does not work as it should. */
    @JsonProperty("bug")
    BUG,
    /** The customer leaves, has left, or says what it takes to leave. */
    @JsonProperty("churn_risk")
    CHURN_RISK,
    /** Thanks someone. */
    @JsonProperty("thanks")
    THANKS
}
