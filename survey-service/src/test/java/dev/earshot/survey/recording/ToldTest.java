package dev.earshot.survey.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ToldTest {
    private static final Told TODAY = new Told.Day(LocalDate.of(2026, 12, 1));
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void a_day_is_its_noon_or_now_where_that_is_still_to_come() {
        assertThat(TODAY.by(NOON.plusSeconds(7200))).isEqualTo(NOON);
        assertThat(TODAY.by(NOON.minusSeconds(7200))).isEqualTo(NOON.minusSeconds(7200));
    }

    @Test
    void a_day_is_future_where_it_has_begun_nowhere() {
        assertThat(TODAY.isFuture(Instant.parse("2026-11-30T09:59:59Z"))).isTrue();
        assertThat(TODAY.isFuture(Instant.parse("2026-11-30T10:00:00Z"))).isFalse();
    }

    @Test
    void what_was_stored_before_noon_is_known_when_the_day_is_told_again() {
        assertThat(TODAY.isAt(NOON.minusSeconds(7200))).isTrue();
        assertThat(TODAY.isAt(NOON)).isTrue();
        assertThat(TODAY.isAt(NOON.plusSeconds(1))).isFalse();
        assertThat(TODAY.isAt(Instant.parse("2026-11-30T09:59:59Z"))).isFalse();
    }
}
