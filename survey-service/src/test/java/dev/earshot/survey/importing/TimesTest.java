package dev.earshot.survey.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.survey.recording.Told;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static Instant stored(Told told) {
        return told instanceof Told.Moment(Instant time) ? time : told.by(Instant.parse("2100-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-31                         | 2026-01-31T12:00:00Z",
                "2026-01-31T09:30                   | 2026-01-31T08:30:00Z",
                "2026-07-31 09:30:15                | 2026-07-31T07:30:15Z",
                "2026-01-31T09:30:15.123            | 2026-01-31T08:30:15.123Z",
                "2026-01-31T09:30:15.123456Z        | 2026-01-31T09:30:15.123456Z",
                "2026-01-31T09:30:00+05:30          | 2026-01-31T04:00:00Z",
                "2026-01-31 09:30:00+0100           | 2026-01-31T08:30:00Z",
                "2026-01-31T09:30Z                  | 2026-01-31T09:30:00Z",
                "2026-01-31 09:30:00 UTC            | 2026-01-31T09:30:00Z",
                "2026-01-31 09:30:00 -0800          | 2026-01-31T17:30:00Z",
                "2025/12/31 14:00                   | 2025-12-31T13:00:00Z",
                "2025/12/31 2:00:05 PM GMT+1        | 2025-12-31T13:00:05Z",
                "Dec 31, 2025 2:00 PM               | 2025-12-31T13:00:00Z",
                "December 31, 2025, 2:00 p.m.       | 2025-12-31T13:00:00Z",
                "Wed, 31 Dec 2025 14:00:00 +0000    | 2025-12-31T14:00:00Z",
                "31-Dec-25                          | 2025-12-31T12:00:00Z",
                "31. Dezember 2025, 14:00 Uhr       | 2025-12-31T13:00:00Z",
                "31. Dezember 2025 14:00            | 2025-12-31T13:00:00Z",
                "31 déc. 2025 14:00                 | 2025-12-31T13:00:00Z",
                "31 de diciembre de 2025            | 2025-12-31T12:00:00Z",
                "3 mrt 2025                         | 2025-03-03T12:00:00Z",
                "31 déc. 2025 à 14h00               | 2025-12-31T13:00:00Z",
                "2025-12-31 14h05                   | 2025-12-31T13:05:00Z",
                "2025-12-31 14:00 EST               | 2025-12-31T19:00:00Z",
                "31. Juli 2025, 14:00 Uhr MESZ      | 2025-07-31T12:00:00Z",
                "20251231                           | 2025-12-31T12:00:00Z",
                "20251231 14:05                     | 2025-12-31T13:05:00Z",
                "20251231T140500                    | 2025-12-31T13:05:00Z",
                "20251231T140500Z                   | 2025-12-31T14:05:00Z",
                "20251231140500                     | 2025-12-31T13:05:00Z",
                "1769850600                         | 2026-01-31T09:10:00Z",
                "1769850600123                      | 2026-01-31T09:10:00.123Z",
                "1769850600.123                     | 2026-01-31T09:10:00.123Z",
                "Wed Dec 31 2025 14:00:00 GMT+0100 (Central European Standard Time) | 2025-12-31T13:00:00Z",
            })
    void dates_are_noon_in_utc_and_times_are_in_their_zone_whatever_the_order(String text, Instant time) {
        for (DateOrder order : DateOrder.values()) {
            assertThat(new Times(PARIS, order).read(text).map(TimesTest::stored))
                    .contains(time);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DMY, 10.12.2025 14:00,      2025-12-10T13:00:00Z",
        "DMY, 31/12/2025,            2025-12-31T12:00:00Z",
        "DMY, 31-12-2025 14:00:05,   2025-12-31T13:00:05Z",
        "DMY, 1. 2. 2026 9:05,       2026-02-01T08:05:00Z",
        "DMY, 31/12/25 14:00,        2025-12-31T13:00:00Z",
        "MDY, 12/31/2025 2:00 PM,    2025-12-31T13:00:00Z",
        "MDY, 12/31/2025 12:15 am,   2025-12-30T23:15:00Z",
        "MDY, 1/2/26,                2026-01-02T12:00:00Z",
        "YMD, 25/12/31,              2025-12-31T12:00:00Z",
    })
    void dates_in_numbers_are_read_in_their_order(DateOrder order, String text, Instant time) {
        assertThat(new Times(PARIS, order).read(text).map(TimesTest::stored)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "31.02.2026",
                "13/13/2025",
                "31/12-2025",
                "20260230",
                "18250101",
                "2025123",
                "176985060",
                "yesterday",
                "2026-01-31T25:00",
                "12/31/2025 13:00 PM",
                "31 Brumaire 2025",
                "1769850600",
                "9",
                "1.5",
                "10.0.0.1",
                ""
            })
    void anything_else_is_no_time(String text) {
        assertThat(DateNotation.isTime(text)).isFalse();
    }

    @Test
    void one_day_above_twelve_tells_the_order_of_all_dates() {
        assertThat(order("01/02/2026", "31/01/2026")).contains(DateOrder.DMY);
        assertThat(order("01/02/2026 3:00 PM", "12/31/2025 2:00 PM")).contains(DateOrder.MDY);
        assertThat(order("2026-01-31", "2026/02/01 10:00")).contains(DateOrder.YMD);
        assertThat(order("01.02.2026", "03.04.2026")).contains(DateOrder.DMY);
        assertThat(order("31 Dec 2025", "nonsense")).isEmpty();
    }

    @Test
    void where_nothing_tells_the_order_a_date_is_named_to_ask_about() {
        assertThat(DateNotation.of(List.of("", "01/02/2026", "03/04/2026"))
                        .open()
                        .map(DateNotation.Open::date))
                .contains("01/02/2026");
        assertThat(DateNotation.of(List.of("31/12/2025", "12/31/2025")).open().map(DateNotation.Open::date))
                .contains("31/12/2025");
        assertThat(DateNotation.of(List.of("01/02/2026", "31/02/2026")).open().map(DateNotation.Open::date))
                .contains("01/02/2026");
        assertThat(DateNotation.of(List.of("2026-01-02", "2 Jan 2026", "x")).open())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_date_in_another_order_is_none(DateOrder order) {
        String text = order == DateOrder.DMY ? "12/31/2025" : "31/12/2025";
        assertThat(new Times(PARIS, order).read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "45992,       2025-12-01T12:00:00Z",
        "45992.58,    2025-12-01T12:55:12Z",
        "'45992,25',  2025-12-01T05:00:00Z",
        "2025-12-01,  2025-12-01T12:00:00Z",
    })
    void days_as_a_spreadsheet_counts_them_are_read_where_all_of_a_column_are_such(String text, Instant time) {
        assertThat(order("45992", "45992.58")).contains(DateOrder.SERIAL);
        assertThat(order("45992", "31.12.2025")).contains(DateOrder.DMY);
        assertThat(order("45992", "12")).isEmpty();
        assertThat(new Times(PARIS, DateOrder.SERIAL).read(text).map(TimesTest::stored))
                .contains(time);
        assertThat(new Times(PARIS, DateOrder.DMY).read("45992")).isEmpty();
        assertThat(DateNotation.isTime("45992")).isFalse();
    }

    @Test
    void a_day_that_no_month_has_is_told_from_a_date_in_another_order() {
        Times dayFirst = new Times(PARIS, DateOrder.DMY);
        assertThat(List.of("30.02.2025", "31/04/2025 10:00", "29-02-2025", "2025-02-30", "30 Feb 2025", "20250230"))
                .allMatch(dayFirst::isNoDay);
        assertThat(new Times(PARIS, DateOrder.YMD).isNoDay("30.02.2025")).isTrue();
        assertThat(List.of("28.02.2025", "12/31/2025", "32.01.2025", "soon", "30 Foo 2025"))
                .noneMatch(dayFirst::isNoDay);
    }

    @Test
    void the_stand_in_of_anonymous_surveys_is_no_date() {
        assertThat(List.of("1980-01-01", "1980-01-01 00:00", "1980-01-01 00:00:00"))
                .allMatch(Times::isStandIn);
        assertThat(List.of("1980-01-01 10:00", "1980-01-02")).noneMatch(Times::isStandIn);
    }

    private static java.util.Optional<DateOrder> order(String... values) {
        return DateNotation.of(List.of(values)).order();
    }
}
