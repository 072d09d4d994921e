package dev.earshot.sentiment.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Work of which one caller has only a little waiting at a time, so that others' comes in between.
 *
 * @param most items of one caller that wait or are worked on
 */
record Turns(int most, Executor workers) {
    /** What the work makes of all items, in their order; the caller waits. */
    <T, R> List<R> work(List<T> items, Function<T, R> work) {
        Semaphore turns = new Semaphore(most);
        List<CompletableFuture<R>> results = new ArrayList<>(items.size());
        for (T item : items) {
            turns.acquireUninterruptibly();
            results.add(CompletableFuture.supplyAsync(() -> work.apply(item), workers)
                    .whenComplete((done, failed) -> turns.release()));
        }
        return results.stream().map(CompletableFuture::join).toList();
    }
}
