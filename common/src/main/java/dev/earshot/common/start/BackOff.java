package dev.earshot.common.start;

import java.time.Duration;

/** Pauses that double from a fifth of a second up to the longest, so that what comes back is found soon. */
public final class BackOff {
    private static final Duration FIRST = Duration.ofMillis(200);

    private final Duration longest;
    private Duration next = FIRST;

    public BackOff(Duration longest) {
        this.longest = longest;
    }

    public void pause() throws InterruptedException {
        Thread.sleep(next);
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    public void reset() {
        next = FIRST;
    }
}
