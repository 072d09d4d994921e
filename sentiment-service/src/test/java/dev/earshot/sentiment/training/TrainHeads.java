package dev.earshot.sentiment.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.sentiment.embedding.Embedder;
import dev.earshot.sentiment.embedding.SentenceVector;
import dev.earshot.sentiment.text.Preparation;
import dev.earshot.sentiment.training.Labelled.Example;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Trains both heads and prints their figures: {@code TrainHeads <data folder> <folder for the heads> [en|fr]}. Sets that may only
 * be measured with are used for measuring only.
 */
public final class TrainHeads {
    private static final double ENGLISH_PENALTY = 3e-5;
    private static final double FRENCH_PENALTY = 1e-3;
    private static final double FRENCH_PHRASE_WEIGHT = 2;
    private static final double FRENCH_BAND = 0.2;
    private static final int FOLDS = 5;

    private final Embedder embedder;
    private final Map<String, SentenceVector> vectors = new HashMap<>();

    private TrainHeads(Embedder embedder) {
        this.embedder = embedder;
    }

    public static void main(String[] arguments) throws IOException {
        DataSets data = new DataSets(Path.of(arguments[0]));
        Path heads = Path.of(arguments[1]);
        try (Embedder embedder = Embedder.load()) {
            TrainHeads training = new TrainHeads(embedder);
            List<String> languages = arguments.length > 2 ? List.of(arguments[2]) : List.of("en", "fr");
            if (languages.contains("en")) {
                training.english(data, heads);
            }
            if (languages.contains("fr")) {
                training.french(data, heads);
            }
        }
    }

    private void english(DataSets data, Path heads) throws IOException {
        List<Labelled> reviews = data.reviewSentences();
        List<Labelled> others = Stream.of(
                        data.tweets(),
                        data.clothingReviews(),
                        data.restaurantSentences(),
                        data.bankQuestions(300),
                        data.requests(300),
                        data.complaints(500))
                .flatMap(Collection::stream)
                .toList();
        List<Example> examples = new ArrayList<>(examples(reviews));
        examples.addAll(examples(others));
        LogisticRegression model = LogisticRegression.fit(examples, ENGLISH_PENALTY);
        write(heads, "head-en-1", "en", 0, model, List.of(Mark.values()));

        Figures reviewFigures = crossValidate(examples(reviews), examples(others), ENGLISH_PENALTY);
        System.out.printf(Locale.ROOT, "uci_sentences, 5-fold: sign %.3f%n", reviewFigures.signOfPolarity());
        Figures airline = new Figures();
        examples(data.airlineTweets()).forEach(example -> count(example, model, airline));
        print("airline_tweets, never trained on", airline);
    }

    private void french(DataSets data, Path heads) throws IOException {
        List<Example> answers = balanced(examples(data.frenchAnswers()));
        List<Example> phrases = examples(data.frenchPhrases()).stream()
                .map(phrase -> new Example(phrase.vector(), phrase.mark(), FRENCH_PHRASE_WEIGHT))
                .toList();
        List<Example> all = new ArrayList<>(answers);
        all.addAll(phrases);
        LogisticRegression model = LogisticRegression.fit(all, FRENCH_PENALTY);
        write(heads, "head-fr-1", "fr", FRENCH_BAND, model, List.of(Mark.NEGATIVE, Mark.POSITIVE));

        Figures figures = crossValidate(answers, phrases, FRENCH_PENALTY);
        System.out.printf(
                Locale.ROOT,
                "nps_fr_retail, promoter against detractor, 5-fold: balanced accuracy %.3f%n",
                figures.balancedAccuracy());
    }

    /** Every fifth row is heard by a model that has not seen it. */
    private static Figures crossValidate(List<Example> tested, List<Example> alwaysSeen, double penalty) {
        Figures figures = new Figures();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> seen = new ArrayList<>(alwaysSeen);
            for (int i = 0; i < tested.size(); i++) {
                if (i % FOLDS != fold) {
                    seen.add(tested.get(i));
                }
            }
            LogisticRegression model = LogisticRegression.fit(seen, penalty);
            for (int i = fold; i < tested.size(); i += FOLDS) {
                count(tested.get(i), model, figures);
            }
        }
        return figures;
    }

    private static void count(Example example, LogisticRegression model, Figures figures) {
        double[] odds = model.odds(example.vector());
        int heard = odds[1] > odds[0] && odds[1] > odds[2] ? 1 : odds[2] > odds[0] ? 2 : 0;
        figures.add(example.mark().index(), heard, odds[2] - odds[0]);
    }

    /** Both classes count the same in all, whichever has more rows. */
    private static List<Example> balanced(List<Example> examples) {
        double positive = examples.stream()
                .filter(example -> example.mark() == Mark.POSITIVE)
                .count();
        double share = positive / examples.size();
        return examples.stream()
                .map(example -> new Example(
                        example.vector(),
                        example.mark(),
                        example.mark() == Mark.POSITIVE ? 0.5 / share : 0.5 / (1 - share)))
                .toList();
    }

    private List<Example> examples(List<Labelled> rows) {
        List<String> missing = rows.stream()
                .map(Labelled::text)
                .distinct()
                .filter(text -> !vectors.containsKey(text))
                .toList();
        List<SentenceVector> embedded = embedder.embed(missing.stream()
                .map(text -> embedder.encode(Preparation.prepare(text).text()))
                .toList());
        for (int i = 0; i < missing.size(); i++) {
            vectors.put(missing.get(i), embedded.get(i));
        }
        return rows.stream()
                .map(row -> new Example(Objects.requireNonNull(vectors.get(row.text())), row.mark(), 1))
                .toList();
    }

    private static void print(String what, Figures figures) {
        System.out.printf(
                Locale.ROOT,
                "%s: accuracy %.3f, macro-F1 %.3f, sign of the non-neutral %.3f%n",
                what,
                figures.accuracy(),
                figures.macroF1(),
                figures.signOfPolarity());
    }

    private static void write(
            Path folder, String name, String language, double band, LogisticRegression model, List<Mark> seen)
            throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode head = json.createObjectNode();
        head.put("name", name).put("language", language).put("neutralBand", band);
        for (Mark mark : Mark.values()) {
            ObjectNode weights = head.putObject(mark.name().toLowerCase(Locale.ROOT));
            weights.put("bias", model.bias(mark));
            weights.set("weights", json.valueToTree(seen.contains(mark) ? model.weights(mark) : new float[0]));
        }
        json.writeValue(folder.resolve(name + ".json").toFile(), head);
    }
}
