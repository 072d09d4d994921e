package dev.earshot.sentiment.training;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The labelled sets, each read in its own way. The folder holds one folder per set with a {@code dev.csv}. */
record DataSets(Path folder) {

    List<Labelled> reviewSentences() {
        return rows("uci_sentences")
                .map(row -> new Labelled(text(row), mark(row, "sentiment")))
                .toList();
    }

    List<Labelled> tweets() {
        return rows("vader_tweets")
                .map(row -> new Labelled(text(row), mark(row, "sentiment")))
                .toList();
    }

    /** Reviews of one, two, four and five stars; three stars say too little. */
    List<Labelled> clothingReviews() {
        return rows("clothing_reviews")
                .filter(row -> !row.getField("rating").equals("3"))
                .map(row -> new Labelled(
                        text(row), Integer.parseInt(row.getField("rating")) < 3 ? Mark.NEGATIVE : Mark.POSITIVE))
                .toList();
    }

    /** Restaurant sentences none of whose aspects contradict each other; neutral ones beside give way. */
    List<Labelled> restaurantSentences() {
        Map<String, Set<Mark>> marks = new LinkedHashMap<>();
        rows("absa_mams")
                .forEach(row -> marks.computeIfAbsent(text(row), any -> EnumSet.noneOf(Mark.class))
                        .add(Mark.valueOf(row.getField("polarity").toUpperCase(Locale.ROOT))));
        return marks.entrySet().stream()
                .filter(entry -> !entry.getValue().containsAll(Set.of(Mark.NEGATIVE, Mark.POSITIVE)))
                .map(entry -> new Labelled(entry.getKey(), strongest(entry.getValue())))
                .toList();
    }

    List<Labelled> complaints(int count) {
        return spread(rows("cfpb_complaints").map(row -> new Labelled(text(row), Mark.NEGATIVE)), count);
    }

    /** Questions to a bank: a customer's words without praise or blame. */
    List<Labelled> bankQuestions(int count) {
        return spread(rows("banking77").map(row -> new Labelled(text(row), Mark.NEUTRAL)), count);
    }

    List<Labelled> requests(int count) {
        return spread(rows("clinc150").map(row -> new Labelled(text(row), Mark.NEUTRAL)), count);
    }

    /** French answers of promoters (9, 10) and detractors (0 to 6): the score is a weak label of the text. */
    List<Labelled> frenchAnswers() {
        return rows("nps_fr_retail")
                .filter(row -> row.getField("nps_score").matches("\\d+"))
                .filter(row -> {
                    int score = Integer.parseInt(row.getField("nps_score"));
                    return score <= 6 || score >= 9;
                })
                .map(row -> new Labelled(
                        text(row), Integer.parseInt(row.getField("nps_score")) <= 6 ? Mark.NEGATIVE : Mark.POSITIVE))
                .toList();
    }

    /** Phrases of our own for what customers of shops say most, because the scores are weak labels and few are low. */
    List<Labelled> frenchPhrases() {
        InputStream file = Objects.requireNonNull(DataSets.class.getResourceAsStream("/training/french-phrases.csv"));
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return csv.stream()
                    .map(row -> new Labelled(text(row), mark(row, "mark")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** For measuring only: neither these texts nor weights learnt from them may be shipped. */
    List<Labelled> airlineTweets() {
        return rows("airline_tweets")
                .map(row -> new Labelled(text(row), mark(row, "sentiment")))
                .toList();
    }

    private Stream<NamedCsvRecord> rows(String set) {
        Path file = folder.resolve(set).resolve("dev.csv");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(NamedCsvRecord row) {
        return row.getField("text");
    }

    private static Mark mark(NamedCsvRecord row, String column) {
        return Mark.valueOf(row.getField(column).toUpperCase(Locale.ROOT));
    }

    private static Mark strongest(Set<Mark> marks) {
        return Stream.of(Mark.NEGATIVE, Mark.POSITIVE)
                .filter(marks::contains)
                .findFirst()
                .orElse(Mark.NEUTRAL);
    }

    /** So many rows, evenly spread over the set. */
    private static <T> List<T> spread(Stream<T> rows, int count) {
        List<T> all = rows.toList();
        return IntStream.range(0, count)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / count)))
                .map(Function.identity())
                .toList();
    }
}
