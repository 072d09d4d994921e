package dev.earshot.local.command;

import dev.earshot.local.demo.Progress;
import dev.earshot.local.suite.Announcer;
import java.io.PrintStream;
import java.time.Duration;

/** Lines for the person who started us, and one progress line that is written over on a terminal. */
final class Console implements Announcer, Progress {
    private static final String OVERWRITE = "\r\u001b[K";
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean terminal;
    private boolean progressShown;
    private long lastLine = System.nanoTime();

    Console(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** On standard output; the script knows whether that is a terminal. */
    static Console standard() {
        return new Console(System.out, Boolean.getBoolean("earshot.terminal"));
    }

    @Override
    public synchronized void say(String line) {
        if (progressShown) {
            out.println();
            progressShown = false;
        }
        out.println(line);
        out.flush();
    }

    @Override
    public synchronized void show(String line) {
        if (terminal) {
            out.print(OVERWRITE + line);
            out.flush();
            progressShown = true;
        } else if (System.nanoTime() - lastLine > BETWEEN_LINES.toNanos()) {
            lastLine = System.nanoTime();
            say(line);
        }
    }
}
