package dev.earshot.survey.erasing;

import dev.earshot.survey.database.DatabaseFailure;
import dev.earshot.survey.disk.PersonalFiles;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Lets no file that may hold an erased person wait at this instance. The erasure may have been begun at another one, so each
 * looks for itself.
 */
@ApplicationScoped
class WaitingFiles {
    private static final Logger LOG = Logger.getLogger(WaitingFiles.class);

    /** No file waits longer. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(2);

    private final Erasures erasures;
    private final List<PersonalFiles> files;
    private final Clock clock;

    WaitingFiles(Erasures erasures, @All List<PersonalFiles> files, Clock clock) {
        this.erasures = erasures;
        this.files = files;
        this.clock = clock;
    }

    /** Also what an import that ran meanwhile has left since. */
    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            discardOutdated();
        } catch (DatabaseFailure away) {
            LOG.debug("erasures are looked for the next time", away);
        }
    }

    /** Deletes what came before the latest erasure of a person. */
    void discardOutdated() {
        erasures.latestOfPerson(clock.instant().minus(LONGEST_WAIT)).ifPresent(this::discardFromBefore);
    }

    private void discardFromBefore(Instant erasure) {
        for (PersonalFiles some : files) {
            try {
                some.discardFromBefore(erasure);
            } catch (UncheckedIOException failure) {
                LOG.error("files that may hold an erased person cannot be deleted", failure);
            }
        }
    }
}
