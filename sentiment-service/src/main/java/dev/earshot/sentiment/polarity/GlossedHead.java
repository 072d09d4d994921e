package dev.earshot.sentiment.polarity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.earshot.sentiment.gloss.Glossary;
import dev.earshot.sentiment.gloss.Glossary.Gloss;
import dev.earshot.sentiment.gloss.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Logistic regression for a language that is read through a glossary: over the vector of the gloss, and over the words and
 * pairs of words as they were written, which say what a gloss loses. How neutral an utterance is, is left to the English
 * head.
 */
public final class GlossedHead implements Head {
    private final Trained trained;
    private final Terms terms;
    private final Glossary glossary;
    private final VectorHead english;

    /** With the glossary of the language, and the head that reads the gloss. */
    public GlossedHead(Trained trained, Glossary glossary, VectorHead english) {
        this.trained = trained;
        this.terms = new Terms(trained.rarity());
        this.glossary = glossary;
        this.english = english;
    }

    /**
     * What was learnt; above 0 weights speak for praise.
     *
     * @param meaning weights of the gloss's vector, and the bias
     * @param rarity of the known terms
     * @param weights of the known terms
     */
    @JsonIgnoreProperties("figures")
    public record Trained(
            String name, String language, Weights meaning, Map<String, Double> rarity, Map<String, Double> weights) {
        public Trained {
            rarity = Map.copyOf(rarity);
            weights = Map.copyOf(weights);
            if (meaning == null || !weights.keySet().equals(rarity.keySet())) {
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
        double score = trained.meaning().score(utterance.embedding().whole());
        Map<String, Double> known = terms.weigh(utterance.words());
        for (Map.Entry<String, Double> term : known.entrySet()) {
            score += term.getValue() * trained.weights().getOrDefault(term.getKey(), 0.0);
        }
        double good = 1 / (1 + Math.exp(-score));
        double neutral = english.mood(utterance).neutral();
        double leaning = 1 - neutral;
        return new Mood(leaning * (1 - good), neutral, leaning * good, 0);
    }

    /** A word sounds as the loudest word of its gloss does to the English head; what was not read is silent. */
    @Override
    public List<Tone> tones(Utterance utterance) {
        List<Tone> read = english.tones(utterance);
        List<Tone> tones = new ArrayList<>();
        int next = 0;
        for (Gloss gloss : glossary.glosses(utterance.words())) {
            double loudest = 0;
            for (String word : Plain.words(gloss.english())) {
                int at = place(word, read, next);
                if (at >= 0) {
                    double polarity = read.get(at).polarity();
                    loudest = Math.abs(polarity) > Math.abs(loudest) ? polarity : loudest;
                    next = at + 1;
                }
            }
            for (String word : gloss.words()) {
                tones.add(new Tone(word, loudest));
            }
        }
        return tones;
    }

    /** Where a word was read first from a place on; -1 where it was not. */
    private static int place(String word, List<Tone> read, int from) {
        return IntStream.range(from, read.size())
                .filter(i -> read.get(i).word().equals(word))
                .findFirst()
                .orElse(-1);
    }
}
