package dev.earshot.sentiment.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * How words feel: a port of VADER (Hutto and Gilbert 2014, "VADER: A Parsimonious Rule-based Model for Sentiment
 * Analysis of Social Media Text"), for English. Immutable; a text takes time in proportion to its length.
 */
public final class Lexicon {
    /** Approximately the greatest sum expected, which keeps the compound of ordinary texts away from its ends. */
    private static final double SCALE = 15;

    private final Splitting splitting;
    private final Idioms idioms;

    private Lexicon(Splitting splitting, Idioms idioms) {
        this.splitting = splitting;
        this.idioms = idioms;
    }

    /**
     * Reads the word lists from the class path.
     *
     * @throws java.io.UncheckedIOException when one is missing
     */
    public static Lexicon load() {
        Vocabulary vocabulary = Vocabulary.load();
        return new Lexicon(new Splitting(vocabulary, Emoji.load(vocabulary)), Idioms.load());
    }

    /** How the text's words feel; spans are offsets in this text. */
    public Valence valence(String text) {
        String plain = Punctuation.plain(text);
        List<Token> tokens = splitting.tokens(plain);
        double[] weights = Weighing.weigh(tokens.stream().map(Token::term).toList(), idioms);
        return sum(weights, Punctuation.emphasis(plain), words(tokens, weights));
    }

    /** The text with its emoji spelled out: "thumbs up" can be read by models that know no emoji. */
    public String spelledOut(String text) {
        return splitting.emoji().named(text);
    }

    private static Valence sum(double[] weights, double emphasis, List<WeighedWord> words) {
        double sum = 0;
        double good = 0;
        double bad = 0;
        int neither = 0;
        for (double weight : weights) {
            sum += weight;
            good += weight > 0 ? weight + 1 : 0; // a word without feeling counts 1
            bad += weight < 0 ? 1 - weight : 0;
            neither += weight == 0 ? 1 : 0;
        }
        sum += Math.signum(sum) * emphasis;
        good += good > bad ? emphasis : 0;
        bad += bad > good ? emphasis : 0;
        double whole = Math.max(good + bad + neither, Double.MIN_NORMAL);
        return new Valence(sum / Math.sqrt(sum * sum + SCALE), good / whole, neither / whole, bad / whole, words);
    }

    /** The words that weigh something; of an emoji's name all words together. */
    private static List<WeighedWord> words(List<Token> tokens, double[] weights) {
        List<WeighedWord> words = new ArrayList<>();
        for (int at = 0; at < weights.length; at++) {
            if (weights[at] == 0) {
                continue;
            }
            WeighedWord word = new WeighedWord(tokens.get(at).span(), weights[at]);
            if (!words.isEmpty() && words.getLast().span().equals(word.span())) {
                word = new WeighedWord(word.span(), words.removeLast().valence() + word.valence());
            }
            words.add(word);
        }
        return words;
    }
}
