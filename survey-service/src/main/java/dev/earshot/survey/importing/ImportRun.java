package dev.earshot.survey.importing;

import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.recording.Recording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Imports one file from where it was left. Answers, their events and the progress of a chunk share one transaction, so
 * that a service that dies in the middle loses nothing and doubles nothing.
 */
@ApplicationScoped
class ImportRun {
    private final Database database;
    private final ImportSource source;
    private final ImportJobs jobs;
    private final ImportProblems problems;
    private final RefusedRows refusedRows;
    private final Recording recording;
    private final Clock clock;
    private final ImportConfig config;

    ImportRun(
            Database database,
            ImportSource source,
            ImportJobs jobs,
            ImportProblems problems,
            RefusedRows refusedRows,
            Recording recording,
            Clock clock,
            ImportConfig config) {
        this.database = database;
        this.source = source;
        this.jobs = jobs;
        this.problems = problems;
        this.refusedRows = refusedRows;
        this.recording = recording;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Works until the end of the file, or until told to stop.
     *
     * @throws TakenOver when another worker has the import now
     */
    void run(ImportJob job, ImportFile file, UUID holder, BooleanSupplier stopping) {
        Questionnaire questionnaire = source.survey(job.survey());
        ImportFile.Inspection inspection = file.inspect(job.mapping());
        RowReading reading = source.reading(questionnaire, inspection, clock.instant());
        List<RowResult> waiting = new ArrayList<>();
        file.read(inspection.layout(), row -> {
            if (row.number() > job.tally().sum()) {
                waiting.add(reading.read(row));
            }
            if (waiting.size() == config.batch()) {
                store(job.id(), inspection.layout(), waiting, holder);
                waiting.clear();
            }
            return !stopping.getAsBoolean();
        });
        if (!stopping.getAsBoolean()) {
            store(job.id(), inspection.layout(), waiting, holder);
            refusedRows.keep(job.id(), file, inspection.layout());
            jobs.finish(job.id(), holder, clock.instant());
        }
    }

    private void store(UUID id, Layout layout, List<RowResult> rows, UUID holder) {
        database.runInTransaction(() -> {
            Chunk chunk = new Sifting(recording, layout, id).sift(rows);
            chunk.store(id, recording, clock.instant());
            if (!jobs.advance(id, holder, config.lease(), chunk.tally())) {
                throw new TakenOver();
            }
            // Behind the row of the import, as an undoing has it, so that the two never wait for each other.
            problems.insert(id, chunk.refused());
        });
    }
}
