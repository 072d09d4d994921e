package dev.earshot.sentiment.lexicon;

import java.util.List;

/**
 * How a text's words feel.
 *
 * @param compound all words together with exclamation and question marks, from -1 to 1
 * @param positive share of the text that feels good; the three shares sum to 1, or are all 0 in a text without words
 * @param words those that counted, in their order
 */
public record Valence(double compound, double positive, double neutral, double negative, List<WeighedWord> words) {
    private static final double ROUNDING = 1e-9;

    public Valence {
        if (!(compound >= -1 && compound <= 1)) {
            throw new IllegalArgumentException("compound outside [-1, 1]: " + compound);
        }
        double sum = positive + neutral + negative;
        boolean shares = positive >= 0 && neutral >= 0 && negative >= 0;
        if (!(shares && (sum == 0 || Math.abs(sum - 1) < ROUNDING))) {
            throw new IllegalArgumentException("no shares: " + positive + ", " + neutral + ", " + negative);
        }
        words = List.copyOf(words);
    }
}
