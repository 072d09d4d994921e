package dev.earshot.sentiment.syntax;

import java.util.List;

/** A sentence with its words and its phrase structure. */
public record Parse(List<Word> words, Phrase root) {
    public Parse {
        words = List.copyOf(words);
    }
}
