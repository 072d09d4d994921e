package dev.earshot.sentiment.training;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.earshot.sentiment.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The labelled sets, each read in its own way. The folder holds one folder per set with a {@code dev.csv}. */
public record DataSets(Path folder) {

    public List<Labelled> reviewSentences() {
        return rows("uci_sentences")
                .map(row -> new Labelled(text(row), mark(row, "sentiment")))
                .toList();
    }

    public List<Labelled> tweets() {
        return rows("vader_tweets")
                .map(row -> new Labelled(text(row), mark(row, "sentiment")))
                .toList();
    }

    /** Sentences of our own for what customers say most, in surveys, to shops, to carriers, to support. */
    List<Labelled> customerPhrases() {
        return phrases("customer-phrases.csv");
    }

    /** French answers with the scores that were given beside them, weak labels of the text. */
    public List<ScoredAnswer> frenchAnswers() {
        return rows("nps_fr_retail")
                .filter(row -> row.getField("nps_score").matches("\\d+"))
                .map(row -> new ScoredAnswer(
                        text(row),
                        Integer.parseInt(row.getField("nps_score")),
                        number(row, "satisfaction"),
                        number(row, "repurchase_intention")))
                .toList();
    }

    /** Phrases of our own for what customers of shops say most, because the scores are weak labels and few are low. */
    List<Labelled> frenchPhrases() {
        return phrases("french-phrases.csv");
    }

    private static List<Labelled> phrases(String name) {
        InputStream file = Objects.requireNonNull(DataSets.class.getResourceAsStream("/training/" + name));
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return csv.stream()
                    .map(row -> new Labelled(text(row), mark(row, "mark")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static OptionalInt number(NamedCsvRecord row, String column) {
        String field = row.getField(column);
        return field.matches("\\d+") ? OptionalInt.of(Integer.parseInt(field)) : OptionalInt.empty();
    }

    /** For measuring only: neither these texts nor weights learnt from them may be shipped. */
    public List<Labelled> airlineTweets() {
        return rows("airline_tweets")
                .map(row -> new Labelled(text(row), mark(row, "sentiment")))
                .toList();
    }

    /** Sentences of app reviews that feel one way only; for measuring only. */
    public List<Labelled> appReviews() {
        Map<String, Mark> marks = Map.of("neg", Mark.NEGATIVE, "neu", Mark.NEUTRAL, "pos", Mark.POSITIVE);
        return rows("app_reviews_features")
                .flatMap(
                        row -> Optional.ofNullable(marks.get(row.getField("polarity")))
                                .map(mark -> new Labelled(text(row), mark))
                                .stream())
                .toList();
    }

    /** What sentences about restaurants praise or blame, several things each. */
    public List<MarkedTerm> markedTerms() {
        return rows("absa_mams")
                .filter(row -> row.getField("kind").equals("term"))
                .map(row -> new MarkedTerm(text(row), span(row), mark(row, "polarity")))
                .filter(term -> term.mark() != Mark.NEUTRAL)
                .toList();
    }

    /** The texts of a set, in its order. */
    public List<String> texts(String set) {
        return column(set, "text");
    }

    /** Any column of a set, in its order. */
    public List<String> column(String set, String column) {
        return rows(set).map(row -> row.getField(column)).toList();
    }

    /** The set counts code points, we count UTF-16 code units. */
    private static Span span(NamedCsvRecord row) {
        String text = text(row);
        int start = text.offsetByCodePoints(0, Integer.parseInt(row.getField("start")));
        return new Span(start, start + row.getField("aspect").length());
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
}
