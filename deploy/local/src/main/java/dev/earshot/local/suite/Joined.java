package dev.earshot.local.suite;

import dev.earshot.local.process.EngineFailure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The result of something begun earlier, with its own failure rather than a wrapper. */
final class Joined {
    private Joined() {}

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
}
