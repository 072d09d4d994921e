package dev.earshot.insight.stream;

import java.time.Duration;

/** Pauses that double from a fifth of a second to five seconds, so that what comes back is found soon. */
final class BackOff {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration next = FIRST;

    void pause() throws InterruptedException {
        Thread.sleep(next);
        next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
    }

    void reset() {
        next = FIRST;
    }
}
