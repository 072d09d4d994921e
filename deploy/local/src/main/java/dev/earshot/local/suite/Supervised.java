package dev.earshot.local.suite;

import dev.earshot.local.process.Child;
import dev.earshot.local.process.EngineFailure;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps one part running: when it dies it is started again, at first soon, then ever later. */
final class Supervised implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final String name;
    private final Start again;
    private final Announcer announcer;
    private final Runnable changed;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Child child;
    private volatile boolean running = true;

    private Supervised(String name, Child first, Start again, Announcer announcer, Runnable changed) {
        this.name = name;
        this.child = first;
        this.again = again;
        this.announcer = announcer;
        this.changed = changed;
    }

    /** Watches over a part that runs; the start must bring it back on the same port and data and wait for it. */
    static Supervised watching(String name, Child first, Start again, Announcer announcer, Runnable changed) {
        Supervised supervised = new Supervised(name, first, again, announcer, changed);
        Thread.ofVirtual().name("supervisor-" + name).start(supervised::watch);
        return supervised;
    }

    String name() {
        return name;
    }

    boolean isRunning() {
        return running && child.isAlive();
    }

    OptionalLong pid() {
        return isRunning() ? OptionalLong.of(child.pid()) : OptionalLong.empty();
    }

    private void watch() {
        Duration pause = FIRST_PAUSE;
        while (true) {
            long since = System.nanoTime();
            int exitCode = child.ended().join();
            if (isClosing(Duration.ZERO)) {
                return;
            }
            running = false;
            announcer.say(name + " ended unexpectedly (exit code " + exitCode + "); it is started again");
            changed.run();
            pause = System.nanoTime() - since > STEADY.toNanos() ? FIRST_PAUSE : pause;
            if (isClosing(pause)) {
                return;
            }
            pause = longer(pause);
            startAgain();
        }
    }

    private void startAgain() {
        try {
            child = again.start();
            running = true;
            announcer.say(name + " is back (pid " + child.pid() + ")");
            changed.run();
        } catch (EngineFailure failure) {
            announcer.say(failure.getMessage());
        }
        if (isClosing(Duration.ZERO)) {
            child.stop(GRACE);
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private boolean isClosing(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        running = false;
        child.stop(GRACE);
    }

    /** Starts the part and waits until it can be used. */
    @FunctionalInterface
    interface Start {
        Child start();
    }
}
