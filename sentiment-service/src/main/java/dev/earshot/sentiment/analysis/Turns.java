package dev.earshot.sentiment.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Work in groups, of which one caller has only a few waiting at a time: so others' groups come in between.
 *
 * @param group items that are worked on together
 * @param most groups of one caller that wait or are worked on
 */
record Turns(int group, int most, Executor workers) {
    /** What the work makes of all items, in their order; the caller waits. */
    <T, R> List<R> work(List<T> items, Function<List<T>, List<R>> work) {
        List<R> results = new ArrayList<>(items.size());
        Deque<CompletableFuture<List<R>>> running = new ArrayDeque<>();
        for (int from = 0; from < items.size(); from += group) {
            if (running.size() == most) {
                results.addAll(running.removeFirst().join());
            }
            List<T> some = items.subList(from, Math.min(items.size(), from + group));
            running.add(CompletableFuture.supplyAsync(() -> work.apply(some), workers));
        }
        running.forEach(rest -> results.addAll(rest.join()));
        return results;
    }
}
