package dev.earshot.survey.bench;

import java.util.Arrays;

/** What came of the requests of one run. */
final class Tally {
    private long[] nanos = new long[1 << 16];
    private int accepted;
    private int refused;
    private int other;
    private int notOffered;
    private double seconds;

    /** A 2xx after so long, counted from when it was meant to be sent. */
    void accepted(long took) {
        if (accepted == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * nanos.length);
        }
        nanos[accepted++] = took;
    }

    /** 429 or 503 that says when to come again. */
    void refused() {
        refused++;
    }

    /** Anything else: another status, a broken connection. */
    void failed() {
        other++;
    }

    /** The generator had no connection free for it. */
    void notOffered(int requests) {
        notOffered += requests;
    }

    void ran(double duration) {
        seconds = duration;
    }

    int accepted() {
        return accepted;
    }

    int refusals() {
        return refused;
    }

    int failures() {
        return other;
    }

    int unoffered() {
        return notOffered;
    }

    double perSecond() {
        return accepted / seconds;
    }

    double offeredPerSecond() {
        return (accepted + refused + other) / seconds;
    }

    /** In milliseconds; a share from 0 to 1 of those accepted. */
    double latency(double share) {
        long[] sorted = Arrays.copyOf(nanos, accepted);
        Arrays.sort(sorted);
        return accepted == 0 ? Double.NaN : sorted[(int) Math.min(accepted - 1, share * accepted)] / 1e6;
    }
}
