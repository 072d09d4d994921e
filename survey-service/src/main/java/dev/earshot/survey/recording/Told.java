package dev.earshot.survey.recording;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** When an answer was given, as somebody else tells it. */
public sealed interface Told {
    /** As it is stored by an import of this moment. */
    Instant by(Instant now);

    /** Whether an answer that is stored with this time may have been told like that. */
    boolean isAt(Instant stored);

    boolean isFuture(Instant now);

    record Moment(Instant time) implements Told {
        /** Clocks differ a little. */
        private static final Duration TOLERANCE = Duration.ofMinutes(5);

        @Override
        public Instant by(Instant now) {
            return time.truncatedTo(ChronoUnit.MILLIS);
        }

        /** The database rounds to a millisecond. */
        @Override
        public boolean isAt(Instant stored) {
            return Math.abs(stored.toEpochMilli() - time.toEpochMilli()) <= 1;
        }

        @Override
        public boolean isFuture(Instant now) {
            return time.isAfter(now.plus(TOLERANCE));
        }
    }

    /** A date without a clock: its noon in UTC or, where that is still to come, the moment of the import. */
    record Day(LocalDate date) implements Told {
        /** Where on earth days begin first. */
        private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

        @Override
        public Instant by(Instant now) {
            return noon().isAfter(now) ? now.truncatedTo(ChronoUnit.MILLIS) : noon();
        }

        @Override
        public boolean isAt(Instant stored) {
            return !stored.isAfter(noon())
                    && !stored.isBefore(date.atStartOfDay().toInstant(EARLIEST));
        }

        @Override
        public boolean isFuture(Instant now) {
            return date.isAfter(now.atOffset(EARLIEST).toLocalDate());
        }

        private Instant noon() {
            return date.atTime(12, 0).toInstant(ZoneOffset.UTC);
        }
    }
}
