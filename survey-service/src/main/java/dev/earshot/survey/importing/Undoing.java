package dev.earshot.survey.importing;

import dev.earshot.survey.database.Database;
import dev.earshot.survey.erasing.Erasing;
import dev.earshot.survey.recording.Sought;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Takes a whole import back. The answers go the road of every erasure, what was said of refused rows goes at once, and the
 * worker of the import stops.
 */
@ApplicationScoped
class Undoing {
    private final Database database;
    private final ImportJobs jobs;
    private final ImportProblems problems;
    private final Erasing erasing;
    private final Spool spool;

    Undoing(Database database, ImportJobs jobs, ImportProblems problems, Erasing erasing, Spool spool) {
        this.database = database;
        this.jobs = jobs;
        this.problems = problems;
        this.erasing = erasing;
        this.spool = spool;
    }

    /** Begins, once however often it is asked for: a chunk under way is either stored before, and erased, or never. */
    ImportJob undo(ImportJob job) {
        database.runInTransaction(() -> {
            if (jobs.abandon(job.id())) {
                problems.forget(job.id());
                erasing.begin(new Sought.OfImport(job.id()));
            }
        });
        spool.discard(spool.file(job.id()));
        spool.discard(spool.refused(job.id()));
        return jobs.byId(job.id()).orElseThrow();
    }

    /** The import with the state of its undoing. */
    ImportView view(ImportJob job) {
        return ImportView.of(job, job.state() == ImportState.UNDONE ? erasing.ofImport(job.id()) : Optional.empty());
    }
}
