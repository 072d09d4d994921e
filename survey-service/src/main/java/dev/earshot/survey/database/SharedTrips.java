package dev.earshot.survey.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Takes what comes at the same time to the database together, so that all of it shares the round trips. Nobody waits for
 * company: what comes alone goes alone, at once. Where a group is refused, each of it goes by itself, so that nobody pays for
 * a neighbour; where the database is away, all are told so.
 */
public final class SharedTrips<Q, A> {
    private static final int MOST = 64;
    private static final Duration LOOKS_UP = Duration.ofSeconds(1);

    private final Function<List<Q>, List<A>> together;
    private final Function<Q, A> alone;
    private final BlockingQueue<Seat<Q, A>> waiting = new LinkedBlockingQueue<>();
    private volatile boolean ended;

    private SharedTrips(Function<List<Q>, List<A>> together, Function<Q, A> alone) {
        this.together = together;
        this.alone = alone;
    }

    private record Seat<Q, A>(Q asked, CompletableFuture<A> answer) {}

    /**
     * Begins to go, with so many trips at a time.
     *
     * @param together an answer for each of at most {@value #MOST} that are asked, in their order
     */
    public static <Q, A> SharedTrips<Q, A> begin(
            String name, int atATime, Function<List<Q>, List<A>> together, Function<Q, A> alone) {
        SharedTrips<Q, A> trips = new SharedTrips<>(together, alone);
        IntStream.range(0, atATime)
                .forEach(i -> Thread.ofVirtual().name(name + "-" + i).start(trips::go));
        return trips;
    }

    /**
     * What the database answers; the caller waits.
     *
     * @throws DatabaseFailure when it refuses or is away
     */
    public A answer(Q asked) {
        Seat<Q, A> seat = new Seat<>(asked, new CompletableFuture<>());
        waiting.add(seat);
        if (ended) {
            takeWhatWaits();
        }
        try {
            return seat.answer().join();
        } catch (CompletionException failure) {
            switch (failure.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw failure;
            }
        }
    }

    /** No trip is begun any more, but for those who come all the same: each goes at once, by itself. */
    public void end() {
        ended = true;
        takeWhatWaits();
    }

    /** Goes on until the end; nobody interrupts it, for that would break off a commit. */
    private void go() {
        while (!ended) {
            try {
                Seat<Q, A> first = waiting.poll(LOOKS_UP.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Seat<Q, A>> group = new ArrayList<>(List.of(first));
                    waiting.drainTo(group, MOST - 1);
                    take(group);
                }
            } catch (InterruptedException end) {
                return;
            }
        }
        takeWhatWaits();
    }

    private void takeWhatWaits() {
        for (Seat<Q, A> seat = waiting.poll(); seat != null; seat = waiting.poll()) {
            take(List.of(seat));
        }
    }

    /** Tells everybody in the group what became of it, whatever happens. */
    private void take(List<Seat<Q, A>> group) {
        if (group.size() == 1) {
            alone(group.getFirst());
            return;
        }
        try {
            List<A> answers = together.apply(group.stream().map(Seat::asked).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(answers.get(i));
            }
        } catch (DatabaseFailure failure) {
            if (failure.isPassing() && !failure.isOvertaken()) {
                group.forEach(seat -> seat.answer().completeExceptionally(failure));
            } else {
                group.forEach(this::alone);
            }
        } catch (Throwable failure) {
            group.forEach(this::alone);
        }
    }

    private void alone(Seat<Q, A> seat) {
        try {
            seat.answer().complete(alone.apply(seat.asked()));
        } catch (Throwable failure) {
            seat.answer().completeExceptionally(failure);
        }
    }
}
