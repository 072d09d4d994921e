package dev.earshot.sentiment.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.earshot.sentiment.analysis.Analysis;
import java.util.List;

/** The answer: one item per item of the request, in the same order. */
record ScoredTexts(List<Item> items) {
    ScoredTexts {
        items = List.copyOf(items);
    }

    /** What was heard in one text, under the caller's id for it. */
    record Item(String id, @JsonUnwrapped Analysis analysis) {}
}
