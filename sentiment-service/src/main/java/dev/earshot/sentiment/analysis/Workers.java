package dev.earshot.sentiment.analysis;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Threads for CPU work with deep stacks: a parse tree is walked by recursion. */
final class Workers {
    private static final long STACK_BYTES = 16L << 20;

    private Workers() {}

    static ExecutorService start(int threads) {
        ThreadFactory factory = task -> {
            Thread thread = new Thread(null, task, "hearing", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        };
        return Executors.newFixedThreadPool(threads, factory);
    }
}
