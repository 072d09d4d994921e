package dev.earshot.sentiment.gloss;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words and phrases with what they mean, as a tree: the words of a phrase lead from its root to the meaning. */
final class Phrases {
    private final Map<String, Phrases> longer = new HashMap<>();
    private @Nullable String meaning;

    void add(List<String> words, String meaning) {
        Phrases end = this;
        for (String word : words) {
            end = end.longer.computeIfAbsent(word, more -> new Phrases());
        }
        end.meaning = meaning;
    }

    /** The longest known phrase that starts at one of the words. */
    Optional<Found> longest(List<String> words, int from) {
        Found longest = null;
        Phrases known = longer.get(words.get(from));
        for (int end = from + 1; known != null; end++) {
            if (known.meaning != null) {
                longest = new Found(known.meaning, end);
            }
            known = end < words.size() ? known.longer.get(words.get(end)) : null;
        }
        return Optional.ofNullable(longest);
    }

    Optional<String> meaning(String word) {
        return Optional.ofNullable(longer.get(word)).map(known -> known.meaning);
    }

    /** What a phrase means, and the word behind it. */
    record Found(String meaning, int end) {}
}
