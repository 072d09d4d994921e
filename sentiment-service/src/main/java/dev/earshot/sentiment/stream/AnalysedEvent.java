package dev.earshot.sentiment.stream;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.earshot.sentiment.analysis.Analysis;
import org.jspecify.annotations.Nullable;

/**
 * The event that this service publishes: a response with what was heard in it.
 *
 * @param response the response event as it was read, to the letter
 * @param analysis null when there was no comment
 */
record AnalysedEvent(
        @JsonRawValue String response, @Nullable Analysis analysis) {}
