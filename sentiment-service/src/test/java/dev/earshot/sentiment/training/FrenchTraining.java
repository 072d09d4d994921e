package dev.earshot.sentiment.training;

import dev.earshot.sentiment.embedding.SentenceVector;
import dev.earshot.sentiment.gloss.Glossary;
import dev.earshot.sentiment.polarity.GlossedHead;
import dev.earshot.sentiment.polarity.Mood;
import dev.earshot.sentiment.polarity.Terms;
import dev.earshot.sentiment.polarity.Utterance;
import dev.earshot.sentiment.polarity.VectorHead;
import dev.earshot.sentiment.polarity.Weights;
import dev.earshot.sentiment.training.Labelled.Example;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Trains the French head on answers whose scores say how they were meant, and on phrases of our own. */
public final class FrenchTraining {
    static final String NAME = "head-fr-5";

    private static final double PHRASES = 0.3;
    private static final double PASSIVES = 0.4;
    private static final double STRENGTH = 1;
    private static final int FOLDS = 5;

    private final List<ScoredAnswer> answers;
    private final List<Utterance> answered;
    private final List<Labelled> phrases;
    private final List<Utterance> phrased;
    private final Glossary french;
    private final VectorHead english;

    /** Reads the sets; {@code english} reads the gloss. */
    public FrenchTraining(DataSets data, Utterances utterances, VectorHead english) {
        this.answers = data.frenchAnswers();
        this.answered =
                utterances.ofFrench(answers.stream().map(ScoredAnswer::text).toList());
        this.phrases = data.frenchPhrases();
        this.phrased = utterances.ofFrench(phrases.stream().map(Labelled::text).toList());
        this.french = utterances.french();
        this.english = english;
    }

    GlossedHead.Trained head() {
        return train(IntStream.range(0, answers.size()).boxed().toList());
    }

    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("French NPS answers", answers.size());
        counts.put("French phrases", phrases.size());
        return counts;
    }

    /** By 5-fold cross-validation; the phrases are always seen. */
    Map<String, Double> figures() {
        Figures figures = new Figures();
        List<Mood> moods = answers();
        for (int i = 0; i < answers.size(); i++) {
            ScoredAnswer answer = answers.get(i);
            if (answer.isPromoter() || answer.isDetractor()) {
                double polarity = moods.get(i).polarity();
                figures.add(answer.isPromoter() ? 2 : 0, polarity > 0 ? 2 : 0, polarity);
            }
        }
        return Map.of("promoter against detractor, balanced accuracy, 5-fold", figures.balancedAccuracy());
    }

    /** How the answers feel to heads that never saw them, by 5-fold cross-validation. */
    public List<Mood> answers() {
        Mood[] moods = new Mood[answers.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            GlossedHead head = new GlossedHead(
                    train(IntStream.range(0, answers.size())
                            .filter(i -> i % FOLDS != left)
                            .boxed()
                            .toList()),
                    french,
                    english);
            for (int i = fold; i < answers.size(); i += FOLDS) {
                moods[i] = head.mood(answered.get(i));
            }
        }
        return List.of(moods);
    }

    private GlossedHead.Trained train(List<Integer> rows) {
        Terms terms = Terms.of(Stream.concat(
                        rows.stream().map(row -> answered.get(row).words()),
                        phrased.stream().map(Utterance::words))
                .toList());
        Map<String, Integer> places = new HashMap<>();
        terms.rarity().keySet().stream()
                .sorted()
                .forEach(term -> places.put(term, SentenceVector.SIZE + places.size()));
        List<Example> examples = new ArrayList<>();
        for (int row : rows) {
            ScoredAnswer answer = answers.get(row);
            Features features = features(answered.get(row), terms, places);
            double weight = answer.isPromoter() || answer.isDetractor() ? 1 : PASSIVES;
            examples.add(new Example(features, Mark.POSITIVE, weight * answer.praise()));
            examples.add(new Example(features, Mark.NEGATIVE, weight * (1 - answer.praise())));
        }
        List<Example> balanced = balanced(examples);
        for (int i = 0; i < phrases.size(); i++) {
            if (phrases.get(i).mark() != Mark.NEUTRAL) {
                balanced.add(new Example(
                        features(phrased.get(i), terms, places), phrases.get(i).mark(), PHRASES));
            }
        }
        double total = balanced.stream().mapToDouble(Example::weight).sum();
        // both sides share the weight of a decision between two, so each is punished half as much
        LogisticRegression model =
                LogisticRegression.fit(balanced, SentenceVector.SIZE + places.size(), 2 / (STRENGTH * total));
        return trained(model, terms, places);
    }

    /** The gloss's vector, and behind it the terms at their places. */
    private static Features features(Utterance utterance, Terms terms, Map<String, Integer> places) {
        Map<String, Double> known = terms.weigh(utterance.words());
        int[] at = known.keySet().stream()
                .mapToInt(term -> Objects.requireNonNull(places.get(term)))
                .toArray();
        double[] values =
                known.values().stream().mapToDouble(Double::doubleValue).toArray();
        return Features.dense(utterance.embedding().whole().values()).and(new Features(at, values));
    }

    /** Both sides count the same in all, though promoters are many more. */
    private static List<Example> balanced(List<Example> examples) {
        double all = examples.stream().mapToDouble(Example::weight).sum();
        double good = examples.stream()
                .filter(example -> example.mark() == Mark.POSITIVE)
                .mapToDouble(Example::weight)
                .sum();
        return new ArrayList<>(examples.stream()
                .map(example -> new Example(
                        example.features(),
                        example.mark(),
                        example.weight() * (example.mark() == Mark.POSITIVE ? all / 2 / good : all / 2 / (all - good))))
                .toList());
    }

    private static GlossedHead.Trained trained(LogisticRegression model, Terms terms, Map<String, Integer> places) {
        double[] good = model.weights(Mark.POSITIVE);
        double[] bad = model.weights(Mark.NEGATIVE);
        float[] meaning = new float[SentenceVector.SIZE];
        for (int i = 0; i < meaning.length; i++) {
            meaning[i] = (float) rounded(good[i] - bad[i]);
        }
        Map<String, Double> rarity = new LinkedHashMap<>();
        Map<String, Double> weights = new LinkedHashMap<>();
        places.keySet().stream().sorted().forEach(term -> {
            int place = Objects.requireNonNull(places.get(term));
            rarity.put(term, rounded(Objects.requireNonNull(terms.rarity().get(term))));
            weights.put(term, rounded(good[place] - bad[place]));
        });
        return new GlossedHead.Trained(
                NAME,
                "fr",
                new Weights(rounded(model.bias(Mark.POSITIVE) - model.bias(Mark.NEGATIVE)), meaning),
                rarity,
                weights);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
