package dev.earshot.sentiment.embedding;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;

/** What we read of the tokenizer file that comes with the model. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Tokenizer(Model model) {
    /** The pieces and their ids. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Model(Map<String, Integer> vocab) {}
}
