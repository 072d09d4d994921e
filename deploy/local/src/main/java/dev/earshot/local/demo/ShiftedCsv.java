package dev.earshot.local.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.earshot.local.process.EngineFailure;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A CSV file whose dates are moved by whole days; nothing else changes. */
final class ShiftedCsv {
    private ShiftedCsv() {}

    /** The file's text with the instants of that column so many days later. */
    static String of(Path file, String column, long days) {
        StringWriter text = new StringWriter();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file);
                CsvWriter writer = CsvWriter.builder().build(text)) {
            int dates = -1;
            for (CsvRecord row : reader) {
                List<String> fields = new ArrayList<>(row.getFields());
                if (dates < 0) {
                    dates = position(fields, column, file);
                } else {
                    fields.set(dates, later(fields.get(dates), days));
                }
                writer.writeRecord(fields);
            }
        } catch (IOException e) {
            throw new EngineFailure("cannot read " + file + ": " + e.getMessage(), e);
        }
        return text.toString();
    }

    private static int position(List<String> header, String column, Path file) {
        int position = header.indexOf(column);
        if (position < 0) {
            throw new EngineFailure(file + " has no column " + column);
        }
        return position;
    }

    private static String later(String instant, long days) {
        return Instant.parse(instant).plus(Duration.ofDays(days)).toString();
    }
}
