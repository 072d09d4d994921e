package dev.earshot.models;

import java.io.PrintStream;
import java.time.Duration;

/** Tells those who wait how far it is; every line begins with "models: ", by which the earshot script knows it. */
final class Progress {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);

    private final PrintStream out;
    private long expected;
    private long arrived;
    private long told = -1;
    private long lastLine = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String what) {
        what.lines().forEach(line -> out.println("models: " + line));
        out.flush();
    }

    void expect(long bytes) {
        expected += bytes;
    }

    void arrived(long bytes) {
        arrived += bytes;
        if (System.nanoTime() - lastLine > BETWEEN_LINES.toNanos()) {
            total();
        }
    }

    /** How far it is now; silent when nothing is expected or nothing new has come. */
    void total() {
        lastLine = System.nanoTime();
        if (expected > 0 && arrived / 1_000_000 != told) {
            told = arrived / 1_000_000;
            say("%d of %d MB".formatted(told, Math.max(expected, arrived) / 1_000_000));
        }
    }

    long arrived() {
        return arrived;
    }
}
