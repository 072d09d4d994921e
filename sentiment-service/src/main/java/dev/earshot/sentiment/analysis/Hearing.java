package dev.earshot.sentiment.analysis;

import dev.earshot.sentiment.analysis.Outcome.Unbearable;
import dev.earshot.sentiment.analysis.Outcome.Understood;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/** Hears comments on its own worker threads, once the models are loaded; the caller waits. */
@Singleton
public class Hearing {
    private static final Logger LOG = Logger.getLogger(Hearing.class);

    /** While a worker is at one piece of work of a call, the next one lies ready. */
    private static final int TURNS_PER_WORKER = 2;

    private final ExecutorService workers;
    private final Turns turns;
    private final CompletableFuture<Map<Model, Analyst>> analysts = new CompletableFuture<>();
    private final HearingConfig config;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Timer timer;

    Hearing(HearingConfig config, Clock clock, MeterRegistry meters) {
        this.config = config;
        this.workers = Workers.start(config.workers());
        this.turns = new Turns(TURNS_PER_WORKER * config.workers(), workers);
        this.clock = clock;
        this.meters = meters;
        this.timer = Timer.builder("earshot.hearing.time")
                .description("Time from handing in comments, one or a batch, to what was heard in them")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
    }

    void load(@Observes StartupEvent started) {
        Thread.ofPlatform().daemon().name("load-models").start(() -> {
            long start = System.nanoTime();
            try {
                analysts.complete(load());
                LOG.infof(
                        "models loaded: ms=%d",
                        Duration.ofNanos(System.nanoTime() - start).toMillis());
            } catch (RuntimeException | Error broken) {
                LOG.error("models cannot be loaded: this service stays unready", broken);
                analysts.completeExceptionally(broken);
            }
        });
    }

    private Map<Model, Analyst> load() {
        Models shipped = Models.load();
        Models active = config.heads().map(shipped::with).orElse(shipped);
        Models candidate = config.candidate().map(shipped::with).orElse(active);
        return Map.of(Model.ACTIVE, new Analyst(active, clock), Model.CANDIDATE, new Analyst(candidate, clock));
    }

    /** True when {@link #hear} answers at once. */
    public boolean isReady() {
        return analysts.isDone() && !analysts.isCompletedExceptionally();
    }

    /** Hears comments with the heads that all rely on. */
    public List<Outcome> hear(List<Comment> comments) {
        return hear(comments, Model.ACTIVE);
    }

    /**
     * Hears comments; the first call waits for the models. A large call does not hold up a small one: little of
     * its work waits at a time.
     *
     * @return one outcome per comment, in the same order
     * @throws java.util.concurrent.CompletionException when the models cannot be loaded
     */
    public List<Outcome> hear(List<Comment> comments, Model model) {
        Analyst ready = Objects.requireNonNull(analysts.join().get(model));
        long start = System.nanoTime();
        List<Outcome> outcomes = ready.hear(comments, turns);
        timer.record(Duration.ofNanos(System.nanoTime() - start));
        outcomes.forEach(this::count);
        return outcomes;
    }

    private void count(Outcome outcome) {
        switch (outcome) {
            case Understood understood ->
                meters.counter(
                                "earshot.comments.analysed",
                                "language",
                                understood.analysis().language())
                        .increment();
            case Unbearable unbearable ->
                meters.counter("earshot.comments.unbearable").increment();
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
