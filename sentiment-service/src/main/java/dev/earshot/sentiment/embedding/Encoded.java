package dev.earshot.sentiment.embedding;

import java.util.List;

/** A text cut into the pieces that the sentence model reads, and the words that the pieces belong to. */
public final class Encoded {
    private final long[] ids;
    private final List<Word> words;

    Encoded(long[] ids, List<Word> words) {
        this.ids = ids;
        this.words = List.copyOf(words);
    }

    /** A word, in lower case and without accents, and its pieces from {@code first} to before {@code end}. */
    record Word(String text, int first, int end) {}

    /** How many pieces there are: the text's share of the model's work. */
    public int size() {
        return ids.length;
    }

    /** How many words the model does not know as a whole: rare ones, misspelt ones, and what is no word at all. */
    public int rareWords() {
        return (int) words.stream().filter(word -> word.end - word.first > 1).count();
    }

    List<Word> words() {
        return words;
    }

    long[] ids() {
        return ids.clone();
    }
}
