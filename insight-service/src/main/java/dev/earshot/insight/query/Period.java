package dev.earshot.insight.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Some whole days in UTC, the first and the last included. */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("a period from " + from + " to " + to);
        }
    }

    /** Longer than anything here can be old. */
    public static final Period ALWAYS = new Period(LocalDate.EPOCH, LocalDate.of(9999, 12, 31));

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** As many days just before this period. */
    public Period before() {
        return new Period(from.minusDays(days()), from.minusDays(1));
    }

    /** The first moment that belongs to it. */
    public Instant start() {
        return from.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first moment after it. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
