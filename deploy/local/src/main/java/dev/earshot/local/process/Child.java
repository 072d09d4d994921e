package dev.earshot.local.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One process of ours. It hears neither the terminal's Ctrl-C nor a signal to our group, so that we end it in our order,
 * and a watchdog ends it when this JVM dies without doing so (even by SIGKILL).
 */
public final class Child {
    /** Our end of the pipe closes with us, however we end: then read fails. A line means that all is well. */
    private static final String WATCHDOG = """
            trap '' INT HUP TERM
            read -r goodbye && exit 0
            kill -TERM "$1" 2>/dev/null || exit 0
            tries=0
            while kill -0 "$1" 2>/dev/null; do
              tries=$((tries + 1))
              if [ "$tries" -gt 100 ]; then kill -KILL "$1"; exit 0; fi
              sleep 0.2
            done
            """;

    private final String name;
    private final Path log;
    private final Process process;
    private final CompletableFuture<Integer> ended;

    private Child(String name, Path log, Process process, Process watchdog) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.ended = process.onExit().thenApply(ending -> {
            dismiss(watchdog);
            return ending.exitValue();
        });
    }

    /** Starts what the recipe says; everything it prints is appended to the recipe's log. */
    public static Child start(Recipe recipe) {
        ProcessBuilder builder = new ProcessBuilder(OwnSession.of(recipe.command()))
                .directory(recipe.directory().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(recipe.log().toFile()));
        builder.environment().putAll(recipe.environment());
        PrivateFiles.log(recipe.log());
        try {
            Process process = builder.start();
            return new Child(recipe.name(), recipe.log(), process, watch(process));
        } catch (IOException e) {
            throw new EngineFailure("cannot start " + recipe.name() + ": " + e.getMessage(), e);
        }
    }

    private static Process watch(Process process) throws IOException {
        List<String> watchdog = List.of("/bin/sh", "-c", WATCHDOG, "sh", Long.toString(process.pid()));
        return new ProcessBuilder(OwnSession.of(watchdog))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void dismiss(Process watchdog) {
        try (OutputStream goodbye = watchdog.getOutputStream()) {
            goodbye.write("goodbye\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException alreadyGone) {
            watchdog.destroyForcibly();
        }
        watchdog.onExit().join();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when the process has ended, with its exit code. */
    public CompletableFuture<Integer> ended() {
        return ended;
    }

    /** Asks it to end (SIGTERM), waits, and forces it (SIGKILL) when the grace is over. */
    public void stop(Duration grace) {
        process.destroy();
        if (!endsWithin(grace)) {
            kill();
        }
    }

    /** SIGKILL, as a power cut would: for tests, and for what does not listen. */
    public void kill() {
        process.destroyForcibly();
        if (!endsWithin(Duration.ofSeconds(10))) {
            throw new EngineFailure(name + " (pid " + pid() + ") does not end");
        }
    }

    private boolean endsWithin(Duration grace) {
        try {
            boolean gone = process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS);
            if (gone) {
                ended.join();
            }
            return gone;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return true;
        }
    }

    /** Waits until the readiness test passes; an end or too long a silence is a failure that quotes the log. */
    public void await(Duration limit, Readiness readiness) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!readiness.isReady()) {
            if (!isAlive()) {
                throw failure("ended with exit code " + process.exitValue() + " instead of starting");
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw failure("did not answer within " + limit.toSeconds() + " s");
            }
            if (endsWithin(Duration.ofMillis(50)) && Thread.currentThread().isInterrupted()) {
                throw failure("was interrupted while starting");
            }
        }
    }

    /** What went wrong, with the end of the log. */
    public EngineFailure failure(String what) {
        return new EngineFailure(name + " " + what + ". The end of " + log + ":\n" + LogTail.of(log));
    }

    /** Whether a process can already be used. */
    @FunctionalInterface
    public interface Readiness {
        boolean isReady();
    }
}
