package dev.earshot.sentiment.intents;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A sentence of the labelled sample, with what it says by a person's reading. */
record SampleSentence(String language, String half, String text, Set<Topic> topics) {
    /** All 643 sentences. */
    static List<SampleSentence> all() {
        try (InputStream stream = SampleSentence.class.getResourceAsStream("/intents/sample.csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            return rows.stream().map(SampleSentence::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SampleSentence of(NamedCsvRecord row) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        for (String label : (row.getField("effort") + ";" + row.getField("intents")).split(";", -1)) {
            if (!label.isEmpty()) {
                topics.add(Topic.named(label));
            }
        }
        return new SampleSentence(row.getField("language"), row.getField("half"), row.getField("text"), topics);
    }

    Set<Topic> heardBy(Intents intents) {
        Findings findings = intents.of(text, language);
        Set<Topic> heard = EnumSet.noneOf(Topic.class);
        findings.effort().ifPresent(effort -> heard.add(Topic.valueOf(effort.name())));
        findings.intents().forEach(intent -> heard.add(Topic.valueOf(intent.name())));
        return heard;
    }
}
