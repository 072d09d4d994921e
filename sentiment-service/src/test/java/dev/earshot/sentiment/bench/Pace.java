package dev.earshot.sentiment.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** How many comments were heard in how many seconds. */
record Pace(String name, int comments, double seconds) {
    /** Work that may fail. */
    interface Work {
        void run() throws Exception;
    }

    /** Times the work, and prints what it took. */
    static Pace of(CommentSet set, int comments, Supplier<Duration> cpu, Work work) throws Exception {
        Duration before = cpu.get();
        long start = System.nanoTime();
        work.run();
        Pace pace = new Pace(set.name(), comments, (System.nanoTime() - start) / 1e9);
        Print.line(
                "  %-22s %4.1f words each: %.1f a second, %.1f CPU ms each",
                set.name(),
                set.words(),
                pace.perSecond(),
                (double) cpu.get().minus(before).toMillis() / comments);
        return pace;
    }

    /** All of them, as if heard in one run with as many of each set. */
    static Pace together(List<Pace> paces) {
        return new Pace(
                "together",
                paces.stream().mapToInt(Pace::comments).sum(),
                paces.stream().mapToDouble(Pace::seconds).sum());
    }

    double perSecond() {
        return comments / seconds;
    }
}
