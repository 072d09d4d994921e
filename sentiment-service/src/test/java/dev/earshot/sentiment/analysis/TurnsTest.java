package dev.earshot.sentiment.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final int MOST = 3;

    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void a_large_call_does_not_hold_up_a_small_one() throws InterruptedException {
        try (var worker = Executors.newSingleThreadExecutor()) {
            Turns turns = new Turns(MOST, worker);
            Thread large = caller(turns, Collections.nCopies(20, "large"));
            Thread small = caller(turns, List.of("small"));
            gate.countDown();
            large.join();
            small.join();
        }
        assertThat(done).hasSize(21);
        assertThat(done.indexOf("small")).isEqualTo(MOST);
    }

    @Test
    void results_keep_the_order_of_what_was_asked() {
        List<Integer> items = IntStream.range(0, 101).boxed().toList();
        try (var workers = Executors.newFixedThreadPool(2)) {
            assertThat(new Turns(MOST, workers).work(items, item -> item)).isEqualTo(items);
        }
    }

    /** A thread that has handed over as many items as it may, and waits for them. */
    private Thread caller(Turns turns, List<String> items) {
        Thread caller = Thread.ofPlatform().start(() -> turns.work(items, this::behindTheGate));
        await().until(() -> caller.getState() == Thread.State.WAITING);
        return caller;
    }

    private String behindTheGate(String item) {
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        done.add(item);
        return item;
    }
}
