package dev.earshot.sentiment.analysis;

import dev.earshot.sentiment.embedding.Encoded;
import java.util.stream.Stream;

/** How hearing a comment ended. */
public sealed interface Outcome {
    /** It was heard. */
    record Understood(Analysis analysis) implements Outcome {}

    /**
     * It broke a model, and would do so again.
     *
     * @param reason what broke, without a word of the comment
     */
    record Unbearable(String reason) implements Outcome, Drafted {
        @Override
        public Stream<Encoded> stretches() {
            return Stream.empty();
        }
    }
}
