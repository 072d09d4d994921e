package dev.earshot.sentiment.embedding;

import java.util.List;

/**
 * What the sentence model made of a text.
 *
 * @param whole the text's vector
 * @param words its words in order, each with its vector in this context
 */
public record Embedding(SentenceVector whole, List<WordVector> words) {
    public Embedding {
        words = List.copyOf(words);
    }

    /** A word in lower case and without accents; where it stands is for the reader of the text to find. */
    public record WordVector(String word, SentenceVector vector) {}
}
