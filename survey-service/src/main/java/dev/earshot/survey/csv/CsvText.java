package dev.earshot.survey.csv;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes rows by RFC 4180. */
public final class CsvText {
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9 .,]*");

    private CsvText() {}

    /** The row with its line end; cells are quoted where they must be. */
    public static String row(List<String> cells, char delimiter) {
        return cells.stream()
                        .map(cell -> quoted(cell, delimiter))
                        .collect(Collectors.joining(String.valueOf(delimiter)))
                + "\r\n";
    }

    /** The same for people, who open it with a spreadsheet: it calculates with none of the cells. */
    public static String rowUnlikeFormulas(List<String> cells, char delimiter) {
        return row(cells.stream().map(CsvText::unlikeFormula).toList(), delimiter);
    }

    /** The cell with an apostrophe in front where a spreadsheet would calculate with it. */
    private static String unlikeFormula(String cell) {
        return FORMULA.matcher(cell).lookingAt() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The cell without that apostrophe. */
    public static String asItWas(String cell) {
        String behind = cell.startsWith("'") ? cell.substring(1) : cell;
        return unlikeFormula(behind).equals(cell) ? behind : cell;
    }

    private static String quoted(String cell, char delimiter) {
        boolean plain = cell.chars()
                .noneMatch(character ->
                        character == delimiter || character == '"' || character == '\r' || character == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
