package dev.earshot.survey.importing;

import dev.earshot.common.identity.Ids;
import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.field.Field;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Receives files, refuses the broken ones as a whole, and hands the others to the worker. */
@ApplicationScoped
class Importing {
    private final ImportSource source;
    private final Spool spool;
    private final DryRun dryRun;
    private final ImportJobs jobs;
    private final ImportWorker worker;
    private final Clock clock;

    Importing(ImportSource source, Spool spool, DryRun dryRun, ImportJobs jobs, ImportWorker worker, Clock clock) {
        this.source = source;
        this.spool = spool;
        this.dryRun = dryRun;
        this.jobs = jobs;
        this.worker = worker;
        this.clock = clock;
    }

    /** Accepts a sound file for import. */
    ImportJob accept(@Nullable String survey, Mapping mapping, InputStream body) {
        Questionnaire questionnaire = source.survey(survey);
        UUID id = Ids.next();
        Path received = receive(id, body);
        try {
            ImportFile.Inspection inspection = new ImportFile(received).inspect(mapping);
            refuseDoubtful(DirectionDoubt.about(inspection, questionnaire.metric()));
            spool.keep(id, received);
            jobs.insert(
                    id, questionnaire.surveyId(), inspection.layout().mapping(), inspection.rows(), clock.instant());
        } catch (RuntimeException refused) {
            spool.discard(received);
            spool.discard(spool.file(id));
            throw refused;
        }
        worker.wake();
        return jobs.byId(id).orElseThrow();
    }

    private static void refuseDoubtful(Optional<DirectionDoubt> direction) {
        direction.ifPresent(doubt -> {
            throw new Field("reversed").refused(doubt.detail() + " Nothing was imported.", doubt.remedy());
        });
    }

    /** Says what accepting the file would do. */
    DryRun.Outcome tryOut(@Nullable String survey, Mapping mapping, InputStream body) {
        Questionnaire questionnaire = source.survey(survey);
        Path received = receive(Ids.next(), body);
        try {
            ImportFile file = new ImportFile(received);
            return dryRun.of(questionnaire, file, file.inspect(mapping));
        } finally {
            spool.discard(received);
        }
    }

    /** Says what the columns of a file may mean that begins like this. */
    Proposal propose(@Nullable String survey, InputStream body) {
        Questionnaire questionnaire = source.survey(survey);
        Path received = receive(Ids.next(), body);
        try {
            return Proposal.of(Sample.of(received, Optional.empty()), questionnaire.metric());
        } finally {
            spool.discard(received);
        }
    }

    private Path receive(UUID id, InputStream body) {
        try {
            return spool.receive(id, body);
        } catch (IOException brokenOff) {
            throw new Field("body").refused("The file did not arrive completely.", "Send it again.");
        }
    }
}
