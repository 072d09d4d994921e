package dev.earshot.survey.erasing;

import dev.earshot.survey.asking.Retained;
import dev.earshot.survey.asking.RetainingSurveys;
import dev.earshot.survey.contacting.Forgetting;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.DatabaseFailure;
import dev.earshot.survey.inviting.Invitations;
import dev.earshot.survey.recording.Sought;
import dev.earshot.survey.recording.Unrecording;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Looks for answers that are older than their survey keeps them, and has them erased. */
@ApplicationScoped
class RetentionJob {
    private static final Logger LOG = Logger.getLogger(RetentionJob.class);

    private final Database database;
    private final RetainingSurveys surveys;
    private final Unrecording unrecording;
    private final Invitations invitations;
    private final Forgetting contacts;
    private final Erasures erasures;
    private final Erasing erasing;
    private final Clock clock;

    RetentionJob(
            Database database,
            RetainingSurveys surveys,
            Unrecording unrecording,
            Invitations invitations,
            Forgetting contacts,
            Erasures erasures,
            Erasing erasing,
            Clock clock) {
        this.database = database;
        this.surveys = surveys;
        this.unrecording = unrecording;
        this.invitations = invitations;
        this.contacts = contacts;
        this.erasures = erasures;
        this.erasing = erasing;
        this.clock = clock;
    }

    @Scheduled(
            every = "${earshot.retention.every:1h}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            surveys.all().forEach(this::expire);
        } catch (DatabaseFailure away) {
            LOG.debug("the retention is looked after the next time", away);
        }
    }

    /** One at a time per survey, however many replicas look. */
    private void expire(Retained survey) {
        Instant then = survey.keptSince(clock.instant());
        Sought old = new Sought.CollectedBefore(survey.id(), then);
        database.runInTransaction(() -> {
            surveys.lock(survey.id());
            boolean anything = unrecording.finds(old)
                    || invitations.hasExpired(survey.id(), then)
                    || contacts.finds(survey.id(), then);
            if (anything && !erasures.isExpiring(survey.id())) {
                erasing.begin(old);
            }
        });
    }
}
