package dev.earshot.survey.inviting;

import dev.earshot.survey.privacy.Redaction;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row of a list, as the column {@code problem} says it and the page reads it back from there.
 *
 * @param row as a spreadsheet counts it: the header is 1
 * @param column what the list calls it; empty where it is about none
 * @param value what stands there; empty where it points at somebody
 * @param why with what to do
 */
record RowFlaw(long row, String column, String value, String why) {
    private static final int LONGEST_VALUE = 60;
    private static final String BETWEEN = " · ";
    private static final Pattern WRITTEN = Pattern.compile("Row (\\d+)(?:, (.*?)(?: “(.*?)”)?)?: (.*)", Pattern.DOTALL);

    static RowFlaw of(long row, String column, String cell, String why) {
        String value = cell.strip();
        boolean tells = !column.isEmpty() && Redaction.of(value).equals(value);
        return new RowFlaw(row, column, tells ? shortened(value) : "", why);
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) > LONGEST_VALUE
                ? value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…"
                : value;
    }

    static String written(List<RowFlaw> flaws) {
        return flaws.stream().map(RowFlaw::toString).collect(Collectors.joining(BETWEEN));
    }

    static List<RowFlaw> read(String written) {
        return Stream.of(written.split(BETWEEN + "(?=Row \\d)"))
                .map(WRITTEN::matcher)
                .filter(Matcher::matches)
                .map(one ->
                        new RowFlaw(Long.parseLong(one.group(1)), text(one.group(2)), text(one.group(3)), one.group(4)))
                .toList();
    }

    private static String text(@Nullable String group) {
        return Optional.ofNullable(group).orElse("");
    }

    @Override
    public String toString() {
        return "Row " + row + (column.isEmpty() ? "" : ", " + column) + (value.isEmpty() ? "" : " “" + value + "”")
                + ": " + why;
    }
}
