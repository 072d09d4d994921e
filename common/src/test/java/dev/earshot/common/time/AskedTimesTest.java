package dev.earshot.common.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTimesTest {
    @Test
    void a_usual_time_is_what_it_says() {
        assertThat(AskedTimes.day("2026-03-01")).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(AskedTimes.moment("2026-03-01T08:00:00Z")).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
    }

    @Test
    void open_ends_are_held_to_what_a_database_can_compare() {
        assertThat(AskedTimes.day("0001-01-01")).isEqualTo(LocalDate.of(1969, 12, 31));
        assertThat(AskedTimes.day("9999-12-31").plusDays(1).getYear()).isEqualTo(9999);
        assertThat(AskedTimes.moment("0001-01-01T00:00:00Z")).isEqualTo(Instant.parse("1969-12-31T00:00:00Z"));
        assertThat(AskedTimes.moment("9999-12-31T23:59:59Z")).isEqualTo(Instant.parse("9999-12-30T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "+999999999-12-31", "+10000-01-01", "-0001-01-01", "2026-02-30"})
    void impossible_ones_are_refused(String day) {
        assertThatThrownBy(() -> AskedTimes.day(day)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> AskedTimes.moment(day + "T00:00:00Z")).isInstanceOf(DateTimeException.class);
    }
}
