package dev.earshot.common.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Slows guessing down. After five tries in a row that failed, of a name or from an address, the next has to wait for a
 * second, then two, then four, up to a minute: a guesser gets nowhere, and nobody can lock somebody else out for long.
 * Each instance counts for itself.
 */
@ApplicationScoped
class LoginBrake {
    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);
    /** More names and addresses are not kept; the one that was tried longest ago is forgotten first. */
    private static final int KEPT = 10_000;

    private static final int LONGEST_NAME = 200;

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
    synchronized Optional<Duration> begin(String name, String address) {
        Instant now = clock.instant();
        List<String> keys = keys(name, address);
        Optional<Duration> wait = keys.stream()
                .flatMap(key -> Stream.ofNullable(tries.get(key)))
                .map(known -> Duration.between(now, known.nextAllowed()))
                .filter(Duration::isPositive)
                .max(Duration::compareTo);
        if (wait.isEmpty()) {
            keys.forEach(key -> tries.merge(key, new Tries(1, now), LoginBrake::more));
        }
        return wait;
    }

    synchronized void succeeded(String name, String address) {
        keys(name, address).forEach(tries::remove);
    }

    private static Tries more(Tries before, Tries another) {
        boolean old = before.last().plus(FORGOTTEN).isBefore(another.last());
        return old ? another : new Tries(before.number() + 1, another.last());
    }

    private static List<String> keys(String name, String address) {
        return List.of("name " + name.substring(0, Math.min(name.length(), LONGEST_NAME)), "address " + address);
    }
}
