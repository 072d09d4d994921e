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

/** Reads the times of other systems: ISO-8601 dates and date-times, with a blank or a T between date and time. */
final class Times {
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd[['T'][' ']HH:mm[:ss[.SSSSSS][.SSS][.S]][XXX][XX][X]]")
            .withResolverStyle(ResolverStyle.STRICT);

    private Times() {}

    /** A date alone is its noon in UTC; a time without an offset is in the zone. */
    static Optional<Instant> read(String text, ZoneId zone) {
        try {
            TemporalAccessor time =
                    DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
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
}
