package dev.earshot.common.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Slows guessing down. After five tries in a row that failed, of a name or from an address, the next has to wait for a
 * second, then two, then four, up to a minute: a guesser gets nowhere. Browsers on which a person has logged in before
 * are counted on their own, so that nobody is locked out by others. Each instance counts for itself.
 */
@ApplicationScoped
class LoginBrake {
    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);
    /** More names and addresses are not kept; the one that was tried longest ago is forgotten first. */
    private static final int KEPT = 10_000;

    private final Clock clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > KEPT;
        }
    };

    LoginBrake(Clock clock) {
        this.clock = clock;
    }

    /** Tries that have not been followed by a success. */
    private record Tries(int number, Instant last) {
        Instant nextAllowed() {
            if (number < FREE) {
                return last;
            }
            Duration wait = Duration.ofSeconds(1L << Math.min(number - FREE, 10));
            return last.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        }
    }

    /** Begins a try, and counts it as failed until it has succeeded; or says how long to wait with it. */
    synchronized Optional<Duration> begin(Attempt attempt) {
        Instant now = clock.instant();
        Optional<Duration> wait = attempt.counted().stream()
                .flatMap(key -> Stream.ofNullable(tries.get(key)))
                .map(known -> Duration.between(now, known.nextAllowed()))
                .filter(Duration::isPositive)
                .max(Duration::compareTo);
        if (wait.isEmpty()) {
            attempt.counted().forEach(key -> tries.merge(key, new Tries(1, now), LoginBrake::more));
        }
        return wait;
    }

    synchronized void succeeded(Attempt attempt) {
        attempt.counted().forEach(tries::remove);
    }

    private static Tries more(Tries before, Tries another) {
        boolean old = before.last().plus(FORGOTTEN).isBefore(another.last());
        return old ? another : new Tries(before.number() + 1, another.last());
    }
}
