package dev.earshot.common.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Days and moments that a caller asks about. Tools write 0001-01-01 and 9999-12-31 for an open end, which a database
 * cannot compare with; these are held to days just outside of all that can be stored, which means the same. Years that
 * have not four digits are refused.
 */
public final class AskedTimes {
    /** Nothing is collected before 1970. */
    private static final LocalDate FIRST = LocalDate.of(1969, 12, 31);

    /** The day after it still has a year of four digits. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    private AskedTimes() {}

    /**
     * A day such as 2026-03-01.
     *
     * @throws DateTimeException when the text is none
     */
    public static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        checkYear(day.getYear());
        return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }

    /**
     * A moment such as 2026-03-01T08:00:00Z.
     *
     * @throws DateTimeException when the text is none
     */
    public static Instant moment(String text) {
        Instant moment = Instant.parse(text);
        checkYear(moment.atOffset(ZoneOffset.UTC).getYear());
        Instant first = FIRST.atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant last = LAST.atStartOfDay().toInstant(ZoneOffset.UTC);
        return moment.isBefore(first) ? first : moment.isAfter(last) ? last : moment;
    }

    private static void checkYear(int year) {
        if (year < 0 || year > 9999) {
            throw new DateTimeException("the year has not four digits: " + year);
        }
    }
}
