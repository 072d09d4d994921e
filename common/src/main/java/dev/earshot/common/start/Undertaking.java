package dev.earshot.common.start;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Something that must succeed once, such as a migration: what it needs may come later than this service. */
public final class Undertaking {
    private static final Logger LOG = Logger.getLogger(Undertaking.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final String name;
    private final Runnable deed;
    private final CountDownLatch done = new CountDownLatch(1);
    private boolean told;
    private @Nullable Thread trying;

    /**
     * Begins nothing yet.
     *
     * @param deed fails with an exception as long as its time has not come
     */
    public Undertaking(String name, Runnable deed) {
        this.name = name;
        this.deed = deed;
    }

    /** Tries once, here and now; whether it has worked. */
    public boolean attempt() {
        try {
            deed.run();
            done.countDown();
            return true;
        } catch (RuntimeException notYet) {
            if (!told) {
                LOG.warnf("trying on until it works: task=%s fault=%s", name, brief(notYet));
            }
            told = true;
            return false;
        }
    }

    /** Tries in the background until it works; a failure is one line, however often it comes. */
    public void persist() {
        trying = Thread.ofVirtual().name(name).start(this::keepTrying);
    }

    public boolean isDone() {
        return done.getCount() == 0;
    }

    /** Waits until it has worked. */
    public void await() throws InterruptedException {
        done.await();
    }

    public void stop() {
        if (trying != null) {
            trying.interrupt();
        }
    }

    private void keepTrying() {
        BackOff backOff = new BackOff(LONGEST_PAUSE);
        try {
            while (!attempt()) {
                backOff.pause();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kinds only: messages may quote what people wrote. */
    private static String brief(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return fault.getClass().getSimpleName() + " by " + root.getClass().getName();
    }
}
