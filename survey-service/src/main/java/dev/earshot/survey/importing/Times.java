package dev.earshot.survey.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Reads the times of other systems: ISO-8601 dates and date-times, with a blank or a T between date and time, also with
 * UTC or an offset behind a blank.
 */
final class Times {
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd[['T'][' ']HH:mm[:ss[.SSSSSS][.SSS][.S]][XXX][XX][X]]")
            .withResolverStyle(ResolverStyle.STRICT);

    private Times() {}

    /** A date alone is its noon in UTC; a time without an offset is in the zone. */
    static Optional<Instant> read(String text, ZoneId zone) {
        try {
            TemporalAccessor time =
                    DATE_TIME.parseBest(tight(text), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(
                    switch (time) {
                        case OffsetDateTime exact -> exact.toInstant();
                        case LocalDateTime local -> local.atZone(zone).toInstant();
                        default -> LocalDate.from(time).atTime(12, 0).toInstant(ZoneOffset.UTC);
                    });
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** Without a blank before the offset, which UTC is one of. */
    private static String tight(String text) {
        return text.replaceFirst(" (UTC|GMT|Z)$", "Z").replaceFirst(" ([+-][0-9]{2}:?[0-9]{2})$", "$1");
    }
}
