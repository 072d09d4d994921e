package dev.earshot.survey.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay: rung after a commit, so that an answer does not wait for the next look at the table. */
@ApplicationScoped
class Bell {
    private final Semaphore rung = new Semaphore(0);

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Returns when it was rung since the last time, or after the patience at the latest. */
    void await(Duration patience) throws InterruptedException {
        rung.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        rung.drainPermits();
    }
}
