package dev.earshot.survey.recording;

import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.DatabaseFailure;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

/**
 * Stores answers that come at the same time in one transaction: they share its round trips and its wait for the disk. Nobody
 * waits for company: an answer that comes alone goes alone, at once.
 */
@ApplicationScoped
public class GroupCommit {
    private static final int MOST = 64;

    private final Database database;
    private final Recording recording;
    private final int writers;
    private final BlockingQueue<Seat> waiting = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    GroupCommit(Database database, Recording recording, RecordingConfig config) {
        this.database = database;
        this.recording = recording;
        this.writers = config.writers();
    }

    /** An answer on its way, and whether its occasion was free. */
    private record Seat(Response response, CompletableFuture<Boolean> stored) {}

    @PostConstruct
    void begin() {
        IntStream.range(0, writers)
                .mapToObj(i -> Thread.ofVirtual().name("answers-" + i).start(this::write))
                .forEach(threads::add);
    }

    void end(@Observes ShutdownEvent stop) {
        threads.forEach(Thread::interrupt);
    }

    /**
     * Stores an answer in a transaction of its own or of several; it is durable when this returns.
     *
     * @return false, and nothing stored, when its occasion has an answer already
     * @throws DatabaseFailure when the database refuses or is away
     */
    public boolean record(Response response) {
        Seat seat = new Seat(response, new CompletableFuture<>());
        waiting.add(seat);
        try {
            return seat.stored().join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    private void write() {
        List<Seat> group = new ArrayList<>();
        while (true) {
            try {
                group.add(waiting.take());
            } catch (InterruptedException end) {
                return;
            }
            waiting.drainTo(group, MOST - 1);
            if (group.size() == 1) {
                alone(group.getFirst());
            } else {
                together(group);
            }
            group.clear();
        }
    }

    private void together(List<Seat> group) {
        try {
            database.runInTransaction(
                    () -> recording.recordAll(group.stream().map(Seat::response).toList()));
            group.forEach(seat -> seat.stored().complete(true));
        } catch (DatabaseFailure failure) {
            if (failure.isPassing()) {
                group.forEach(seat -> seat.stored().completeExceptionally(failure));
            } else {
                // One of them was refused, most likely because its occasion is taken; the others shall not suffer.
                group.forEach(this::alone);
            }
        } catch (RuntimeException surprise) {
            group.forEach(this::alone);
        }
    }

    private void alone(Seat seat) {
        try {
            seat.stored().complete(database.inTransaction(() -> recording.record(seat.response())));
        } catch (RuntimeException failure) {
            seat.stored().completeExceptionally(failure);
        }
    }
}
