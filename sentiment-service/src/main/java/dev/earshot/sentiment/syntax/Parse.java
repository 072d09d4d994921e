package dev.earshot.sentiment.syntax;

import java.util.List;

/**
 * A sentence with its words and its phrase structure.
 *
 * @param pairs the same structure with two children to every phrase, put together from the heads outwards
 */
public record Parse(List<Word> words, Phrase root, Phrase pairs) {
    public Parse {
        words = List.copyOf(words);
    }
}
