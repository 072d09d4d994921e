package dev.earshot.survey.inviting;

import dev.earshot.common.time.AskedTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the end of a link: a moment, or a day that is the last one, as people and spreadsheets write it. */
final class LastDay {
    private static final int MONTHS = 12;
    private static final int CENTURY = 2000;
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{4}|\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2}|\\d)(?:[ T]00:00(?::00)?)?");

    private LastDay() {}

    /**
     * When the link ends.
     *
     * @throws DateTimeException when the text is no time, or may be two different days
     */
    static Instant end(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        return numbers.matches()
                ? AskedTimes.day(day(numbers).toString())
                        .plusDays(1)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                : AskedTimes.moment(text);
    }

    private static LocalDate day(Matcher numbers) {
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(3));
        int last = Integer.parseInt(numbers.group(4));
        if (numbers.group(1).length() == 4) {
            return LocalDate.of(first, second, last);
        }
        int year = numbers.group(4).length() == 4 ? last : CENTURY + last;
        // Where people put dots between the numbers, they put the day first.
        if (numbers.group(2).equals(".") || first > MONTHS || first == second) {
            return LocalDate.of(year, second, first);
        }
        if (second > MONTHS) {
            return LocalDate.of(year, first, second);
        }
        throw new DateTimeException("the day or the month may be in front");
    }
}
