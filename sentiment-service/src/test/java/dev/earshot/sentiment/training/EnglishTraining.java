package dev.earshot.sentiment.training;

import dev.earshot.sentiment.embedding.SentenceVector;
import dev.earshot.sentiment.polarity.Mood;
import dev.earshot.sentiment.polarity.Utterance;
import dev.earshot.sentiment.polarity.VectorHead;
import dev.earshot.sentiment.polarity.Weights;
import dev.earshot.sentiment.training.Labelled.Example;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Trains the English head. Few sentences of customers weigh more than many of others: what they leave unsaid ("still
 * waiting", "third call this week") is what a general mood does not know.
 */
public final class EnglishTraining {
    static final String NAME = "head-en-4";

    private static final double PHRASES = 3;
    private static final double REVIEWS = 0.1;
    private static final double TWEETS = 0.02;
    private static final double STRENGTH = 3;
    private static final int FOLDS = 5;

    private final List<Example> phrases;
    private final List<Example> reviews;
    private final List<Example> tweets;

    /** Reads the sets. */
    public EnglishTraining(DataSets data, Utterances utterances) {
        this.phrases = examples(data.customerPhrases(), utterances, PHRASES);
        this.reviews = examples(data.reviewSentences(), utterances, REVIEWS);
        this.tweets = examples(data.tweets(), utterances, TWEETS);
    }

    public VectorHead head() {
        return head(all());
    }

    /** What it was trained on, for the model card. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("customer phrases", phrases.size());
        counts.put("UCI sentences", reviews.size());
        counts.put("VADER tweets", tweets.size());
        return counts;
    }

    /** By 5-fold cross-validation, the other sets always seen. */
    Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(
                "UCI sentences, sign of polarity, 5-fold",
                figures(reviews, crossValidated(reviews, phrases, tweets)).signOfPolarity());
        figures.put(
                "customer phrases, macro-F1, 5-fold",
                figures(phrases, crossValidated(phrases, reviews, tweets)).macroF1());
        figures.put(
                "VADER tweets, sign of polarity, 5-fold",
                figures(tweets, crossValidated(tweets, phrases, reviews)).signOfPolarity());
        return figures;
    }

    /** Heads that never saw a fifth of the review sentences: the first not rows 0, 5, 10..., the second not 1, 6, 11... */
    public List<VectorHead> headsByReviewFold() {
        return IntStream.range(0, FOLDS)
                .mapToObj(fold -> head(seen(fold, reviews, phrases, tweets)))
                .toList();
    }

    private static Figures figures(List<Example> tested, List<Mood> moods) {
        Figures figures = new Figures();
        for (int i = 0; i < tested.size(); i++) {
            Mood mood = moods.get(i);
            figures.add(tested.get(i).mark().index(), Mark.of(mood.sentiment()).index(), mood.polarity());
        }
        return figures;
    }

    private static List<Mood> crossValidated(List<Example> tested, List<Example> seenToo, List<Example> andSeen) {
        Mood[] moods = new Mood[tested.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            LogisticRegression model = fit(seen(fold, tested, seenToo, andSeen));
            for (int i = fold; i < tested.size(); i += FOLDS) {
                double[] odds = model.odds(tested.get(i).features());
                moods[i] = new Mood(odds[0], odds[1], odds[2], 0);
            }
        }
        return List.of(moods);
    }

    private static List<Example> seen(int fold, List<Example> tested, List<Example> seenToo, List<Example> andSeen) {
        List<Example> seen = new ArrayList<>(seenToo);
        seen.addAll(andSeen);
        for (int i = 0; i < tested.size(); i++) {
            if (i % FOLDS != fold) {
                seen.add(tested.get(i));
            }
        }
        return seen;
    }

    private List<Example> all() {
        List<Example> all = new ArrayList<>(phrases);
        all.addAll(reviews);
        all.addAll(tweets);
        return all;
    }

    private static VectorHead head(List<Example> examples) {
        LogisticRegression model = fit(examples);
        return new VectorHead(
                NAME,
                "en",
                0,
                weights(model, Mark.NEGATIVE),
                weights(model, Mark.NEUTRAL),
                weights(model, Mark.POSITIVE));
    }

    private static LogisticRegression fit(List<Example> examples) {
        double total = examples.stream().mapToDouble(Example::weight).sum();
        return LogisticRegression.fit(examples, SentenceVector.SIZE, 1 / (STRENGTH * total));
    }

    private static List<Example> examples(List<Labelled> rows, Utterances utterances, double weight) {
        List<Utterance> read =
                utterances.ofEnglish(rows.stream().map(Labelled::text).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Example(
                        Features.dense(read.get(i).embedding().whole().values()),
                        rows.get(i).mark(),
                        weight))
                .toList();
    }

    private static Weights weights(LogisticRegression model, Mark mark) {
        double[] exact = model.weights(mark);
        float[] rounded = new float[exact.length];
        for (int i = 0; i < exact.length; i++) {
            rounded[i] = Math.round(exact[i] * 10_000) / 10_000f;
        }
        return new Weights(Math.round(model.bias(mark) * 10_000) / 10_000.0, rounded);
    }
}
