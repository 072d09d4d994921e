package dev.earshot.sentiment.polarity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.earshot.sentiment.gloss.Plain;
import dev.earshot.sentiment.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Logistic regression for a language that is read through a glossary: what the English parts make of the gloss, and the
 * words and pairs of words as they were written, which say what a gloss loses. How neutral an utterance is, is left to the
 * English head.
 */
public final class GlossedHead implements Head {
    private final Trained trained;
    private final Terms terms;
    private final VectorHead english;
    private final Lexicon lexicon;

    /** With the parts that read the gloss. */
    public GlossedHead(Trained trained, VectorHead english, Lexicon lexicon) {
        this.trained = trained;
        this.terms = new Terms(trained.rarity());
        this.english = english;
        this.lexicon = lexicon;
    }

    /**
     * What was learnt.
     *
     * @param impression weights of {@link Impression}
     * @param rarity of the known terms
     * @param weights of the known terms; above 0 they speak for praise
     */
    @JsonIgnoreProperties("figures")
    public record Trained(
            String name,
            String language,
            double bias,
            List<Double> impression,
            Map<String, Double> rarity,
            Map<String, Double> weights) {
        public Trained {
            impression = List.copyOf(impression);
            rarity = Map.copyOf(rarity);
            weights = Map.copyOf(weights);
            if (impression.size() != Impression.SIZE || !weights.keySet().equals(rarity.keySet())) {
                throw new IllegalArgumentException(name + " does not fit this version: train it again");
            }
        }
    }

    @Override
    public String name() {
        return trained.name();
    }

    @Override
    public String language() {
        return trained.language();
    }

    @Override
    public Mood mood(Utterance utterance) {
        Mood read = english.mood(utterance.embedding().whole());
        double[] impression = Impression.of(lexicon.valence(utterance.english()), read);
        double score = trained.bias();
        for (int i = 0; i < impression.length; i++) {
            score += impression[i] * trained.impression().get(i);
        }
        Map<String, Double> known = terms.weigh(utterance.words());
        for (String term : known.keySet()) {
            score += weight(known, term);
        }
        double good = 1 / (1 + Math.exp(-score));
        double leaning = 1 - read.neutral();
        return new Mood(leaning * (1 - good), read.neutral(), leaning * good, 0);
    }

    /** What a word adds by itself and with the word before it. */
    @Override
    public List<Tone> tones(Utterance utterance) {
        Map<String, Double> known = terms.weigh(utterance.words());
        List<Tone> tones = new ArrayList<>();
        String before = "";
        for (String word : Plain.words(utterance.words())) {
            double weight = weight(known, word) + weight(known, before + " " + word);
            tones.add(new Tone(word, Math.tanh(weight)));
            before = word;
        }
        return tones;
    }

    private double weight(Map<String, Double> known, String term) {
        return known.getOrDefault(term, 0.0) * trained.weights().getOrDefault(term, 0.0);
    }
}
