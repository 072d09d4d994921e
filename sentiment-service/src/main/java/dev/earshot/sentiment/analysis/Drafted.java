package dev.earshot.sentiment.analysis;

import dev.earshot.sentiment.embedding.Encoded;
import java.util.stream.Stream;

/** How drafting a comment ended. */
sealed interface Drafted permits Draft, Outcome.Unbearable {
    /** What of the comment waits for vectors. */
    Stream<Encoded> stretches();
}
