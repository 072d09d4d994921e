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

/**
 * A sentence of a labelled sample, with what it says by a person's reading.
 *
 * @param unclear what the reader could not decide on
 */
record SampleSentence(String language, String half, String text, Set<Topic> topics, Set<Topic> unclear) {
    /** The 703 sentences over the default touchpoints, nearly all of them written for it. */
    static List<SampleSentence> ours() {
        return read("sample.csv");
    }

    /** The 649 sentences of six public sets, labelled without seeing what had been heard. */
    static List<SampleSentence> others() {
        return read("others.csv");
    }

    private static List<SampleSentence> read(String name) {
        try (InputStream stream = SampleSentence.class.getResourceAsStream("/intents/" + name);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            return rows.stream().map(SampleSentence::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SampleSentence of(NamedCsvRecord row) {
        return new SampleSentence(
                row.getField("language"),
                row.getField("half"),
                row.getField("text"),
                topics(row.getField("effort") + ";" + row.getField("intents")),
                topics(row.findField("unclear").orElse("")));
    }

    /** The topics that a cell names, with semicolons between them. */
    static Set<Topic> topics(String labels) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        for (String label : labels.split(";", -1)) {
            if (!label.isEmpty()) {
                topics.add(Topic.named(label));
            }
        }
        return topics;
    }

    Set<Topic> heardBy(Intents intents) {
        return heard(intents.of(text, language));
    }

    static Set<Topic> heard(Findings findings) {
        Set<Topic> heard = EnumSet.noneOf(Topic.class);
        findings.effort().ifPresent(effort -> heard.add(Topic.valueOf(effort.name())));
        findings.intents().forEach(intent -> heard.add(Topic.valueOf(intent.name())));
        return heard;
    }
}
