package dev.earshot.survey.importing;

import dev.earshot.common.identity.Ids;
import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.csv.TableForm;
import dev.earshot.survey.field.Field;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Files that were uploaded on a page and wait until somebody has said what their columns mean. They lie in the spool of
 * the instance that took them, for a day, or until a person is erased.
 */
@ApplicationScoped
class Uploads {
    /** So many rows are tried while a person waits; the others are looked at when they are imported. */
    static final long TRIED = 50_000;

    /** What has to be said where the scores look as if they were on another. */
    static final String SCALE = "scale";

    /** What has to be said where they look as if they were the other way round. */
    static final String DIRECTION = "reversed";

    private static final int LONGEST_NAME = 200;

    private final Spool spool;
    private final ImportSource source;
    private final DryRun dryRun;
    private final ImportJobs jobs;
    private final ImportWorker worker;
    private final Clock clock;

    Uploads(Spool spool, ImportSource source, DryRun dryRun, ImportJobs jobs, ImportWorker worker, Clock clock) {
        this.spool = spool;
        this.source = source;
        this.dryRun = dryRun;
        this.jobs = jobs;
        this.worker = worker;
        this.clock = clock;
    }

    /**
     * What would become of an upload.
     *
     * @param touchpoints what people call them, by their keys
     */
    record Trial(DryRun.Outcome outcome, Map<String, String> touchpoints) {
        public String number(long count) {
            return Course.grouped(count);
        }

        public boolean inPart() {
            return outcome.more();
        }
    }

    /** A file that has been taken in, and in what form it came. */
    record Kept(UUID id, TableForm form) {}

    /** Takes a file in that begins as CSV does, as UTF-8; refuses, as a problem that names it, any other. */
    Kept keep(Path uploaded) {
        TableForm form = TableForm.of(uploaded);
        UUID id = Ids.next();
        try {
            spool.keepUpload(id, to -> form.rewrite(uploaded, to, Sample.FIELD));
            Sample.of(spool.upload(id), Optional.empty());
            return new Kept(id, form);
        } catch (RuntimeException refused) {
            spool.discard(spool.upload(id));
            throw refused;
        }
    }

    Sample sample(UUID id, Optional<Character> delimiter) {
        return Sample.of(spool.upload(id), delimiter);
    }

    Trial tryOut(UUID id, String survey, Mapping mapping) {
        Questionnaire questionnaire = source.survey(survey);
        return reading(() -> {
            ImportFile file = new ImportFile(spool.upload(id));
            return new Trial(
                    dryRun.of(questionnaire, file, file.inspect(mapping, TRIED), TRIED),
                    source.touchpointNames(questionnaire));
        });
    }

    /**
     * Hands an upload to the worker, once: the import has the id of the upload.
     *
     * @param sure whether somebody has said that the scores are on the survey's scale, whatever they look like
     */
    ImportJob run(UUID id, String survey, Mapping mapping, Optional<String> fileName, boolean sure) {
        Questionnaire questionnaire = source.survey(survey);
        Optional<ImportJob> before = jobs.byId(id);
        if (before.isPresent()) {
            return before.get();
        }
        ImportFile.Inspection inspection = reading(() -> new ImportFile(spool.upload(id)).inspect(mapping));
        Optional<ScaleDoubt> doubt = ScaleDoubt.about(inspection, questionnaire.metric());
        if (doubt.isPresent() && !sure) {
            throw new Field(SCALE)
                    .refused(
                            "The scores seem to be on another scale than the survey's, and nothing was imported.",
                            "Choose another survey, or say below that they are meant as they are.");
        }
        DirectionDoubt.about(inspection, questionnaire.metric()).ifPresent(unsaid -> {
            throw new Field(DIRECTION)
                    .refused(
                            "Lower scores seem to be the better ones, and nothing was imported.",
                            "Say below which way round they are.");
        });
        boolean first = jobs.insertOnce(
                id,
                questionnaire.surveyId(),
                inspection.layout().mapping(),
                inspection.rows(),
                fileName.map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME))),
                clock.instant());
        if (first) {
            spool.keep(id, spool.upload(id));
            worker.wake();
        }
        return jobs.byId(id).orElseThrow();
    }

    /** Whether the file still waits here. */
    boolean has(UUID id) {
        return Files.exists(spool.upload(id));
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> T reading(Reading<T> file) {
        try {
            return file.read();
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof NoSuchFileException) {
                throw Sample.FIELD.refused("The file is not here any more.", "Upload it again.");
            }
            throw failure;
        }
    }
}
