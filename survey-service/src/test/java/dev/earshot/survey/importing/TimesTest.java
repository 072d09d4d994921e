package dev.earshot.survey.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({
        "2026-01-31,                    2026-01-31T12:00:00Z",
        "2026-01-31T09:30,              2026-01-31T08:30:00Z",
        "2026-07-31 09:30:15,           2026-07-31T07:30:15Z",
        "2026-01-31T09:30:15.123,       2026-01-31T08:30:15.123Z",
        "2026-01-31T09:30:15.123456Z,   2026-01-31T09:30:15.123456Z",
        "2026-01-31T09:30:00+05:30,     2026-01-31T04:00:00Z",
        "2026-01-31 09:30:00+0100,      2026-01-31T08:30:00Z",
        "2026-01-31T09:30Z,             2026-01-31T09:30:00Z",
        "2026-01-31 09:30:00 UTC,       2026-01-31T09:30:00Z",
        "2026-01-31 09:30:00 -0800,     2026-01-31T17:30:00Z",
    })
    void dates_are_noon_in_utc_and_times_are_in_their_zone(String text, Instant time) {
        assertThat(Times.read(text, PARIS)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31.01.2026", "01/31/2026", "2026-02-30", "yesterday", "2026-01-31T25:00", "1769850600", ""})
    void anything_else_is_no_time(String text) {
        assertThat(Times.read(text, PARIS)).isEmpty();
    }
}
