package dev.earshot.survey.contacting;

import dev.earshot.survey.database.DatabaseFailure;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;

/** Takes people out of the book of contacts: those who are erased, and what is old. */
@ApplicationScoped
public class Forgetting {
    private static final Logger LOG = Logger.getLogger(Forgetting.class);
    private static final int BATCH = 5_000;

    private final People people;
    private final NotAskedList notAsked;
    private final ContactConfig config;
    private final Clock clock;

    Forgetting(People people, NotAskedList notAsked, ContactConfig config, Clock clock) {
        this.people = people;
        this.notAsked = notAsked;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes some of a person's entries out, in the current transaction; that they do not want to be asked stays, or else
     * they would be.
     *
     * @return how many of the list of who was not asked
     */
    public int person(UUID respondent, int most) {
        people.forget(respondent);
        return notAsked.eraseOf(respondent, most);
    }

    /** Takes some of who was not asked by a survey before then out of the list. */
    public int ofSurvey(UUID survey, Instant then, int most) {
        return notAsked.eraseOfSurvey(survey, then, most);
    }

    /** Whether there is any that {@link #ofSurvey} would take out. */
    public boolean finds(UUID survey, Instant then) {
        return notAsked.hasAny(survey, then);
    }

    @Scheduled(every = "6h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void old() {
        Instant now = clock.instant();
        try {
            all(() -> notAsked.eraseBefore(now.minus(config.notAskedKept()), BATCH));
            all(() -> people.forgetAskedBefore(now.minus(Duration.ofDays(Quiet.LONGEST)), BATCH));
        } catch (DatabaseFailure away) {
            LOG.debug("old contacts are forgotten the next time", away);
        }
    }

    private static void all(IntSupplier some) {
        int gone = BATCH;
        while (gone >= BATCH) {
            gone = some.getAsInt();
        }
    }
}
