package dev.earshot.survey.csv;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** What stands in a cell of a workbook, as text. */
final class CellText {
    /** What a format shows as it is, and conditions and colours: none of it tells that a number is a time. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^]]*]");

    private static final Pattern DATE = Pattern.compile("[yd]", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile("[hs]", Pattern.CASE_INSENSITIVE);

    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final BigDecimal NANOS_OF_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toNanos());

    private CellText() {}

    /** Empty where there is nothing, or an error such as #N/A. */
    static String of(Cell cell) {
        String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        return switch (cell.getType()) {
            case STRING -> Objects.requireNonNullElse(cell.asString(), "");
            case NUMBER -> number(cell, raw);
            case BOOLEAN -> raw.equals("1") ? "true" : raw.equals("0") ? "false" : raw;
            case FORMULA -> formula(cell, raw);
            case EMPTY, ERROR -> "";
        };
    }

    /** What it last came to, which may be any of the others. */
    private static String formula(Cell cell, String raw) {
        return cell.getValue() instanceof BigDecimal ? number(cell, raw) : raw;
    }

    private static String number(Cell cell, String raw) {
        String format = LITERAL.matcher(Objects.requireNonNullElse(cell.getDataFormatString(), ""))
                .replaceAll("");
        boolean date = DATE.matcher(format).find();
        boolean time = TIME.matcher(format).find();
        return date || time ? moment(cell, raw, date) : plain(raw);
    }

    private static String moment(Cell cell, String raw, boolean date) {
        // Excel stores days as numbers: a second is off by some microseconds.
        LocalDateTime moment = days(cell, raw).plus(500, ChronoUnit.MILLIS).truncatedTo(ChronoUnit.SECONDS);
        if (!date && new BigDecimal(raw).compareTo(BigDecimal.ONE) < 0) {
            return moment.toLocalTime().toString();
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private static LocalDateTime days(Cell cell, String raw) {
        // The reader turns plain numbers into dates, and refuses to do so for what a formula came to.
        return cell.getType() == CellType.NUMBER
                ? cell.asDate()
                : FIRST_DAY.plusNanos(new BigDecimal(raw).multiply(NANOS_OF_DAY).longValue());
    }

    /** As a person would write it: 9 for 9.0, and 0.1 for 0.1000000000000000055. */
    private static String plain(String raw) {
        try {
            return BigDecimal.valueOf(Double.parseDouble(raw))
                    .stripTrailingZeros()
                    .toPlainString();
        } catch (NumberFormatException other) {
            return raw;
        }
    }
}
