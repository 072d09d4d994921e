package dev.earshot.common.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginBrakeTest {
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final LoginBrake brake = new LoginBrake(new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void five_tries_are_free_and_each_more_waits_twice_as_long_up_to_a_minute() {
        for (int i = 0; i < 5; i++) {
            assertThat(brake.begin(new Attempt.Stranger("ada", "10.0.0." + i))).isEmpty();
        }
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(brake.begin(new Attempt.Stranger("ada", "10.0.0.9"))).contains(Duration.ofSeconds(seconds));
            wait(Duration.ofSeconds(seconds));
            assertThat(brake.begin(new Attempt.Stranger("ada", "10.0.0.9"))).isEmpty();
        }
    }

    @Test
    void an_address_that_tries_many_names_waits_too() {
        for (int i = 0; i < 5; i++) {
            assertThat(brake.begin(new Attempt.Stranger("name" + i, "10.0.0.1")))
                    .isEmpty();
        }
        assertThat(brake.begin(new Attempt.Stranger("another", "10.0.0.1"))).isPresent();
        assertThat(brake.begin(new Attempt.Stranger("another", "10.0.0.2"))).isEmpty();
    }

    @Test
    void who_guesses_elsewhere_keeps_nobody_out_of_a_browser_that_is_known_and_that_is_braked_on_its_own() {
        fail("ada", 5);
        Attempt known = new Attempt.Known("17");
        for (int i = 0; i < 5; i++) {
            assertThat(brake.begin(known)).isEmpty();
        }
        assertThat(brake.begin(known)).isPresent();
        brake.succeeded(known);
        assertThat(brake.begin(known)).isEmpty();
        assertThat(brake.begin(new Attempt.Stranger("ada", "10.0.0.2"))).isPresent();
    }

    @Test
    void a_success_and_a_quarter_of_an_hour_make_good() {
        fail("ada", 5);
        brake.succeeded(new Attempt.Stranger("ada", "10.0.0.1"));
        fail("ada", 5);
        wait(Duration.ofMinutes(16));
        fail("ada", 5);
    }

    @Test
    void what_is_kept_is_bounded() {
        for (int i = 0; i < 30_000; i++) {
            brake.begin(new Attempt.Stranger("name" + i, "10.0.0." + i));
        }
        fail("ada", 5);
        assertThat(brake.begin(new Attempt.Stranger("ada", "10.0.0.1"))).isPresent();
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(brake.begin(new Attempt.Stranger(name, "10.0.0.1"))).isEmpty();
        }
    }

    private void wait(Duration time) {
        now = now.plus(time);
    }
}
