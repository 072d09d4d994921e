package dev.earshot.sentiment.lexicon;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** All that is known of single words. */
record Vocabulary(Map<String, Double> valences, Map<String, Double> boosters, Set<String> denials) {
    static Vocabulary load() {
        return new Vocabulary(
                WordList.read("valences.tsv").numbers(),
                WordList.read("boosters.tsv").numbers(),
                WordList.read("denials.txt").lines().keySet());
    }

    Term term(String asWritten) {
        String word = asWritten.toLowerCase(Locale.ROOT);
        return new Term(
                word,
                isCapitals(asWritten),
                valences.getOrDefault(word, 0.0),
                boosters.getOrDefault(word, 0.0),
                denials.contains(word) || word.contains("n't"));
    }

    private static boolean isCapitals(String word) {
        boolean capitals = false;
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            int codePoint = word.codePointAt(at);
            if (Character.isLowerCase(codePoint) || Character.isTitleCase(codePoint)) {
                return false;
            }
            capitals |= Character.isUpperCase(codePoint);
        }
        return capitals;
    }
}
