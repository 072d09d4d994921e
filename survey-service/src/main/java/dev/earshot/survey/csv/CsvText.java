package dev.earshot.survey.csv;

import java.util.List;
import java.util.stream.Collectors;

/** Writes rows by RFC 4180. */
public final class CsvText {
    private CsvText() {}

    /** The row with its line end; cells are quoted where they must be. */
    public static String row(List<String> cells, char delimiter) {
        return cells.stream()
                        .map(cell -> quoted(cell, delimiter))
                        .collect(Collectors.joining(String.valueOf(delimiter)))
                + "\r\n";
    }

    private static String quoted(String cell, char delimiter) {
        boolean plain = cell.chars()
                .noneMatch(character ->
                        character == delimiter || character == '"' || character == '\r' || character == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
