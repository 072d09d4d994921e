package dev.earshot.survey.outbox;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One round of relaying: read what is unsent, send it, mark what Kafka has acknowledged. */
final class RelayRound {
    private final RelayLease lease;
    private final OutboxRows rows;
    private final Broker broker;
    private final Clock clock;
    private final int batch;

    RelayRound(RelayLease lease, OutboxRows rows, Broker broker, Clock clock, int batch) {
        this.lease = lease;
        this.rows = rows;
        this.broker = broker;
        this.clock = clock;
        this.batch = batch;
    }

    /** What came of a round. */
    sealed interface Outcome {
        /** Somebody else relays. */
        record NotOurs() implements Outcome {}

        /** There is nothing more to send. */
        record Idle() implements Outcome {}

        /** A full batch went out; more is waiting. */
        record Busy() implements Outcome {}

        /** Kafka did not take everything; what it did not take stays unsent. */
        record Stuck(Throwable why) implements Outcome {}
    }

    Outcome run() throws InterruptedException {
        if (!lease.hold()) {
            return new Outcome.NotOurs();
        }
        List<OutboxRow> unsent = rows.unsent(batch);
        if (unsent.isEmpty()) {
            return new Outcome.Idle();
        }
        List<CompletableFuture<Void>> sent = broker.send(unsent);
        int acknowledged = 0;
        try {
            for (CompletableFuture<Void> one : sent) {
                await(one);
                acknowledged++;
            }
        } catch (ExecutionException failure) {
            mark(unsent.subList(0, acknowledged));
            // Everything behind the first failure is sent again, so that the events of a key keep their order.
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                    .exceptionally(known -> null)
                    .join();
            return new Outcome.Stuck(failure.getCause() == null ? failure : failure.getCause());
        }
        mark(unsent);
        return unsent.size() < batch ? new Outcome.Idle() : new Outcome.Busy();
    }

    private void mark(List<OutboxRow> acknowledged) {
        if (!acknowledged.isEmpty()) {
            rows.markSent(acknowledged, clock.instant());
        }
    }

    /** Waits as long as the producer tries, and keeps the lease meanwhile. */
    private void await(CompletableFuture<Void> one) throws InterruptedException, ExecutionException {
        while (true) {
            try {
                one.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException stillTrying) {
                lease.hold();
            }
        }
    }
}
