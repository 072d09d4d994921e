package dev.earshot.local.suite;

import dev.earshot.local.process.Child;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The parts under supervision, by name. */
final class Parts {
    private final Map<String, Supervised> all = new ConcurrentHashMap<>();
    private final Announcer announcer;
    private final Runnable changed;
    private volatile boolean closing;

    /** What changes is told to the second argument. */
    Parts(Announcer announcer, Runnable changed) {
        this.announcer = announcer;
        this.changed = changed;
    }

    void supervise(String name, Child first, Supervised.Start again) {
        Supervised part = Supervised.watching(name, first, again, announcer, changed);
        all.put(name, part);
        if (closing) {
            part.close();
        }
        changed.run();
    }

    boolean isRunning(String name) {
        return find(name).filter(Supervised::isRunning).isPresent();
    }

    /** 0 while it does not run. */
    long pid(String name) {
        return find(name).map(part -> part.pid().orElse(0)).orElse(0L);
    }

    /** From now on nothing is started again, and what still comes up is ended at once. */
    void beginClosing() {
        closing = true;
    }

    boolean isClosing() {
        return closing;
    }

    void close(String name) {
        find(name).ifPresent(Supervised::close);
    }

    private Optional<Supervised> find(String name) {
        return Optional.ofNullable(all.get(name));
    }
}
