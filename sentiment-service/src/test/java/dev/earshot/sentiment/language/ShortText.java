package dev.earshot.sentiment.language;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A comment of one to eight words, with the language it is written in; {@code und} where none can be told. */
record ShortText(String language, String half, String text) {
    /** All of them, one half to tune with and one held apart. */
    static List<ShortText> all() {
        try (InputStream stream = ShortText.class.getResourceAsStream("/language/short-texts.csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new ShortText(row.getField("language"), row.getField("half"), row.getField("text")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
