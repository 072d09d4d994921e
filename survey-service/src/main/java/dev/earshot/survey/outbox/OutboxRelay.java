package dev.earshot.survey.outbox;

import dev.earshot.common.identity.Ids;
import dev.earshot.common.kafka.Topics;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.DatabaseFailure;
import dev.earshot.survey.database.SchemaReady;
import dev.earshot.survey.outbox.RelayRound.Outcome;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Carries the outbox to Kafka, in a thread of its own, for as long as the service runs. */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

    private final Topics topics;
    private final RelayLease lease;
    private final RelayRound round;
    private final Bell bell;
    private final OutboxBacklog backlog;
    private final Duration poll;
    private @Nullable Thread thread;
    private volatile boolean stopping;
    private boolean topicsKnown;
    private boolean stuck;

    OutboxRelay(
            Topics kafka,
            Database database,
            OutboxRows rows,
            Broker broker,
            Bell bell,
            OutboxBacklog backlog,
            Clock clock,
            OutboxConfig config) {
        this.topics = kafka;
        this.bell = bell;
        this.backlog = backlog;
        this.poll = config.poll();
        this.lease = new RelayLease(database, Ids.next(), config.lease());
        this.round = new RelayRound(lease, rows, broker, clock, config.batch());
    }

    void start(@Observes SchemaReady ready) {
        thread = Thread.ofPlatform().name("outbox-relay").start(this::relay);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(3));
            release();
        }
    }

    private void relay() {
        while (!stopping) {
            try {
                step();
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    private void step() throws InterruptedException {
        if (!topicsKnown) {
            topicsKnown = topics.ensure(Topic.wanted());
            backlog.kafkaAnswers(topicsKnown);
        }
        try {
            switch (round.run()) {
                case Outcome.Busy() -> recovered();
                case Outcome.Idle() -> {
                    recovered();
                    bell.await(poll);
                }
                case Outcome.NotOurs() -> bell.await(poll);
                case Outcome.Stuck(Throwable why) -> {
                    backlog.kafkaAnswers(false);
                    stuck(why.getClass().getSimpleName());
                }
            }
        } catch (DatabaseFailure away) {
            stuck(away.getMessage());
        } catch (RuntimeException surprise) {
            LOG.error("the outbox relay failed and will try again", surprise);
            Thread.sleep(PAUSE_AFTER_FAILURE);
        }
    }

    private void recovered() {
        if (stuck) {
            LOG.info("the outbox relay carries on");
            stuck = false;
            backlog.kafkaAnswers(true);
        }
    }

    private void stuck(@Nullable String why) throws InterruptedException {
        if (!stuck) {
            LOG.warnf("the outbox relay waits, answers are kept meanwhile: %s", why);
        }
        stuck = true;
        topicsKnown = false;
        Thread.sleep(PAUSE_AFTER_FAILURE);
    }

    private void release() {
        try {
            lease.release();
        } catch (DatabaseFailure away) {
            LOG.debug("the lease will run out by itself", away);
        }
    }
}
