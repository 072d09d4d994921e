package dev.earshot.insight.feedback;

import dev.earshot.insight.database.Schema;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;

/** How many responses have arrived, and how many of them with an analysed text; read from the small roll-up. */
@ApplicationScoped
class FeedbackGauges {
    private final Jdbi jdbi;
    private final Schema schema;
    private final AtomicLong total;
    private final AtomicLong analysed;

    FeedbackGauges(Jdbi jdbi, Schema schema, MeterRegistry meters) {
        this.jdbi = jdbi;
        this.schema = schema;
        this.total = new AtomicLong();
        FunctionCounter.builder("earshot.feedback", total, AtomicLong::get).register(meters);
        this.analysed = Objects.requireNonNull(meters.gauge("earshot.feedback.analysed", new AtomicLong()));
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        schema.whenReady("gauges", this::read);
    }

    private void read() {
        jdbi.useHandle(handle -> handle.createQuery(
                        "SELECT COALESCE(SUM(n), 0) n, COALESCE(SUM(analysed), 0) analysed FROM intake_daily")
                .map((row, context) -> {
                    total.set(row.getLong("n"));
                    analysed.set(row.getLong("analysed"));
                    return true;
                })
                .one());
    }
}
