package dev.earshot.sentiment.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.earshot.sentiment.training.Hits;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whether the words that are given as reasons are those that a person would point at, in sixty labelled sentences. */
class ReasonsTest {
    @Test
    void the_words_that_decide_are_given_as_reasons() throws IOException {
        List<NamedCsvRecord> rows = rows();
        Hits hits = new Hits(0, 0, 0);
        try (ServicePath service = new ServicePath()) {
            List<Analysis> analyses = service.hear(rows.stream()
                    .map(row -> Comment.of(row.getField("text"), "en"))
                    .toList());
            for (int i = 0; i < rows.size(); i++) {
                Set<String> decide = Set.of(rows.get(i).getField("decide").split(" ", -1));
                Set<String> given = given(rows.get(i).getField("text"), analyses.get(i));
                Set<String> either = new HashSet<>(decide);
                either.addAll(given);
                hits = hits.plus(Hits.count(either, decide::contains, given::contains));
            }
        }
        System.out.printf("reasons: precision %.3f, recall %.3f%n", hits.precision(), hits.recall());
        assertThat(hits.precision()).isGreaterThanOrEqualTo(0.83);
        assertThat(hits.recall()).isGreaterThanOrEqualTo(0.76);
    }

    private static Set<String> given(String text, Analysis analysis) {
        return analysis.sentences().stream()
                .flatMap(sentence -> sentence.why().stream())
                .map(reason -> text.substring(reason.start(), reason.end()).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static List<NamedCsvRecord> rows() throws IOException {
        try (InputStream stream = ReasonsTest.class.getResourceAsStream("/reasons/sentences.csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        }
    }
}
