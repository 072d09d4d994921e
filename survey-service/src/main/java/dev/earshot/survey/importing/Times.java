package dev.earshot.survey.importing;

import dev.earshot.survey.recording.Told;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the times of other systems: ISO-8601, dates in numbers or with the month's name, clocks of 24 or of 12 hours, with
 * UTC or an offset behind them or without, seconds and milliseconds since 1970.
 *
 * @param zone of times without an offset
 * @param order of dates in numbers whose year is not in front
 */
record Times(ZoneId zone, DateOrder order) {
    /** Names that mean one offset wherever they are written. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("WET", 0),
            Map.entry("WEST", 1),
            Map.entry("CET", 1),
            Map.entry("MEZ", 1),
            Map.entry("CEST", 2),
            Map.entry("MESZ", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7));

    private static final String CLOCK =
            "(?:(?:T|,?\\s+(?:(?:à|at|um|om|às)\\s+)?)(?<hour>\\d{1,2})(?::|\\s?h\\s?)(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?"
                    + "(?:\\s?Uhr)?(?:\\s?(?<half>[ap])\\.?\\s?m\\.?)?(?:\\s?(?<offset>Z|UTC|GMT|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?|"
                    + String.join("|", ZONES.keySet())
                    + ")(?:\\s\\([^()]*\\))?)?)?";
    private static final Pattern NUMBERS = pattern("(\\d{1,4})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{1,4})");
    private static final Pattern DAY_AND_NAME = pattern(
            "(\\d{1,2})(?:st|nd|rd|th|er|º)?[.\\s-]*(?:de\\s+)?(\\p{L}{3,})[.,\\s-]*(?:de\\s+)?(\\d{4}|\\d{2})");
    private static final Pattern NAME_AND_DAY = pattern("(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final Pattern DIGITS = pattern("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    /** The clock of ISO-8601's basic form, behind its date. */
    private static final Pattern DIGITS_OF_CLOCK = Pattern.compile("^(\\d{8})T?(\\d{2})(\\d{2})(\\d{2})(?=Z|[+-]|$)");
    /** Seconds or milliseconds since 1970, of the years 2001 to 2065. */
    private static final Pattern EPOCH = Pattern.compile("([12]\\d{9})(?:[.,]?(\\d{3}))?");

    /** Of the years 1954 to 2118, with a part of a day behind it or without. */
    private static final Pattern SERIAL = Pattern.compile("([2-7]\\d{4})(?:[.,](\\d{1,12}))?");

    private static final LocalDate SERIAL_BEGIN = LocalDate.of(1899, 12, 30);
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    private static final Pattern STAND_IN = Pattern.compile("1980-01-01(?:[T ]00:00(?::00)?)?");

    private static Pattern pattern(String date) {
        String weekday = "(?:\\p{L}{2,}\\.?,?\\s+)??";
        return Pattern.compile(weekday + date + CLOCK, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether it is the date that LimeSurvey writes where a survey is anonymous: no date at all. */
    static boolean isStandIn(String text) {
        return STAND_IN.matcher(text).matches();
    }

    /** Whether it may be days as a spreadsheet counts them; any other number of five digits may be, too. */
    static boolean isSerial(String text) {
        return SERIAL.matcher(text).matches();
    }

    /** Whether it may be seconds or milliseconds since 1970; many other long numbers may be, too. */
    static boolean isEpoch(String text) {
        return EPOCH.matcher(text).matches();
    }

    /** Whether it looks like a date whose month has no such day. */
    boolean isNoDay(String text) {
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return DateOrder.YMD.isNoDay(digits.group(1), digits.group(2), digits.group(3));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            DateOrder written = numbers.group(2).equals(".") ? DateOrder.DMY : order;
            return written.isNoDay(numbers.group(1), numbers.group(3), numbers.group(4));
        }
        Matcher named = DAY_AND_NAME.matcher(text);
        return named.matches()
                && Months.of(named.group(2))
                        .filter(month ->
                                DateOrder.DMY.isNoDay(named.group(1), String.valueOf(month.getValue()), named.group(3)))
                        .isPresent();
    }

    /** A date alone is a day; a time without an offset is in the zone. */
    Optional<Told> read(String text) {
        Matcher serial = SERIAL.matcher(text);
        if (order == DateOrder.SERIAL && serial.matches()) {
            return Optional.of(counted(serial));
        }
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            return Optional.of(sinceEpoch(epoch));
        }
        String even = DIGITS_OF_CLOCK
                .matcher(text.replaceAll("[\\u00a0\\u202f]", " "))
                .replaceFirst("$1T$2:$3:$4");
        Matcher digits = DIGITS.matcher(even);
        if (digits.matches()) {
            return DateOrder.YMD
                    .date(digits.group(1), digits.group(2), digits.group(3))
                    .flatMap(date -> at(date, digits));
        }
        Matcher numbers = NUMBERS.matcher(even);
        if (numbers.matches()) {
            return order.date(numbers.group(1), numbers.group(3), numbers.group(4))
                    .flatMap(date -> at(date, numbers));
        }
        Matcher dayFirst = DAY_AND_NAME.matcher(even);
        if (dayFirst.matches()) {
            return date(dayFirst.group(1), dayFirst.group(2), dayFirst.group(3)).flatMap(date -> at(date, dayFirst));
        }
        Matcher nameFirst = NAME_AND_DAY.matcher(even);
        return nameFirst.matches()
                ? date(nameFirst.group(2), nameFirst.group(1), nameFirst.group(3))
                        .flatMap(date -> at(date, nameFirst))
                : Optional.empty();
    }

    private static Told sinceEpoch(Matcher epoch) {
        long millis = Optional.ofNullable(epoch.group(2)).map(Long::parseLong).orElse(0L);
        return new Told.Moment(
                Instant.ofEpochSecond(Long.parseLong(epoch.group(1))).plusMillis(millis));
    }

    private Told counted(Matcher serial) {
        LocalDate date = SERIAL_BEGIN.plusDays(Integer.parseInt(serial.group(1)));
        if (serial.group(2) == null) {
            return new Told.Day(date);
        }
        long seconds = new BigDecimal("0." + serial.group(2))
                .multiply(SECONDS_OF_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return new Told.Moment(
                date.atStartOfDay().plusSeconds(seconds).atZone(zone).toInstant());
    }

    private static Optional<LocalDate> date(String day, String month, String year) {
        return Months.of(month).flatMap(named -> DateOrder.DMY.date(day, String.valueOf(named.getValue()), year));
    }

    private Optional<Told> at(LocalDate date, Matcher clock) {
        if (clock.group("hour") == null) {
            return Optional.of(new Told.Day(date));
        }
        try {
            ZoneId place = Optional.ofNullable(clock.group("offset"))
                    .map(Times::offset)
                    .orElse(zone);
            return Optional.of(
                    new Told.Moment(date.atTime(time(clock)).atZone(place).toInstant()));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static LocalTime time(Matcher clock) {
        int hour = Integer.parseInt(clock.group("hour"));
        String half = clock.group("half");
        if (half != null) {
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("no hour of a half day: " + hour);
            }
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        String fraction = Optional.ofNullable(clock.group("fraction")).orElse("0");
        return LocalTime.of(
                hour,
                Integer.parseInt(clock.group("minute")),
                Optional.ofNullable(clock.group("second"))
                        .map(Integer::parseInt)
                        .orElse(0),
                Integer.parseInt((fraction + "00000000").substring(0, 9)));
    }

    /** Of {@code Z}, {@code UTC}, {@code +0100}, {@code GMT+1}, {@code CET} and their like. */
    private static ZoneId offset(String text) {
        Integer named = ZONES.get(text.toUpperCase(Locale.ROOT));
        if (named != null) {
            return ZoneOffset.ofHours(named);
        }
        String digits = text.replaceAll("[^0-9]", "");
        if (digits.isEmpty()) {
            return ZoneOffset.UTC;
        }
        int hours = Integer.parseInt(digits.substring(0, Math.min(2, digits.length())));
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
        int sign = text.contains("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
}
