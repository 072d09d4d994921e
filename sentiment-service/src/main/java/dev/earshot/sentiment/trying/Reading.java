package dev.earshot.sentiment.trying;

import dev.earshot.sentiment.analysis.Comment;
import java.util.Map;

/** What came of reading the form. */
sealed interface Reading {
    /** It can be heard. */
    record Fit(Comment comment) implements Reading {}

    /**
     * It cannot.
     *
     * @param flaws what to do about it, by the name of the field
     */
    record Flawed(Map<String, String> flaws) implements Reading {
        public Flawed {
            flaws = Map.copyOf(flaws);
        }
    }
}
