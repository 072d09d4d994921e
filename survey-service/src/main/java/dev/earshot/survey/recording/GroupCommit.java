package dev.earshot.survey.recording;

import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.DatabaseFailure;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Stores answers that come at the same time in one transaction: they share its round trips and its wait for the disk. Nobody
 * waits for company: an answer that comes alone goes alone, at once.
 */
@ApplicationScoped
public class GroupCommit {
    private static final int MOST = 64;
    private static final Duration LOOKS_UP = Duration.ofSeconds(1);

    private final Database database;
    private final Recording recording;
    private final int writers;
    private final BlockingQueue<Seat> waiting = new LinkedBlockingQueue<>();
    private volatile boolean stopping;

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
                .forEach(i -> Thread.ofVirtual().name("answers-" + i).start(this::write));
    }

    void end(@Observes ShutdownEvent stop) {
        stopping = true;
        storeWhatWaits();
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
        if (stopping) {
            storeWhatWaits();
        }
        try {
            return seat.stored().join();
        } catch (CompletionException failure) {
            switch (failure.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw failure;
            }
        }
    }

    /** Goes on until the service ends; nobody interrupts it, for that would break off a commit. */
    private void write() {
        while (!stopping) {
            try {
                Seat first = waiting.poll(LOOKS_UP.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Seat> group = new ArrayList<>(List.of(first));
                    waiting.drainTo(group, MOST - 1);
                    store(group);
                }
            } catch (InterruptedException end) {
                return;
            }
        }
        storeWhatWaits();
    }

    private void storeWhatWaits() {
        for (Seat seat = waiting.poll(); seat != null; seat = waiting.poll()) {
            store(List.of(seat));
        }
    }

    /** Tells everybody in the group what became of it, whatever happens. */
    private void store(List<Seat> group) {
        try {
            if (group.size() == 1) {
                alone(group.getFirst());
            } else {
                together(group);
            }
        } catch (Throwable failure) {
            group.forEach(seat -> seat.stored().completeExceptionally(failure));
        }
    }

    private void together(List<Seat> group) {
        try {
            database.runInTransaction(
                    () -> recording.recordAll(group.stream().map(Seat::response).toList()));
            group.forEach(seat -> seat.stored().complete(true));
        } catch (DatabaseFailure failure) {
            if (failure.isPassing() && !failure.isOvertaken()) {
                throw failure;
            }
            // One of them was refused, because its occasion is taken or its person was erased; the others shall not
            // suffer.
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
