package dev.earshot.survey.csv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An id as it was before a spreadsheet or a data frame took it for a number: {@code 7001.0} is 7001. */
public final class PlainId {
    private static final Pattern COUNTED = Pattern.compile("([0-9]{1,18})\\.0+");

    private PlainId() {}

    public static String of(String cell) {
        Matcher counted = COUNTED.matcher(cell.strip());
        return counted.matches() ? counted.group(1) : cell;
    }
}
