package dev.earshot.local.suite;

import dev.earshot.local.process.EngineFailure;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Things done side by side, with their own failures rather than wrappers. */
final class Joined {
    private Joined() {}

    /** The result of something begun earlier. */
    static <T> T of(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof EngineFailure failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Does all steps at the same time, each on a virtual thread, and waits for all. */
    static void all(List<? extends Runnable> steps) {
        List<CompletableFuture<Void>> begun = steps.stream()
                .map(step -> CompletableFuture.runAsync(step, Thread::startVirtualThread))
                .toList();
        begun.forEach(Joined::of);
    }
}
