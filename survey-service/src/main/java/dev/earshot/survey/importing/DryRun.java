package dev.earshot.survey.importing;

import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.csv.CsvRow;
import dev.earshot.survey.importing.ImportView.Preview;
import dev.earshot.survey.importing.RowResult.Refused;
import dev.earshot.survey.recording.Recording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Says what an import would do, and stores nothing. */
@ApplicationScoped
class DryRun {
    private static final int SHOWN = 10;

    private final ImportSource source;
    private final Recording recording;
    private final ImportJobs jobs;
    private final Clock clock;
    private final ImportConfig config;

    DryRun(ImportSource source, Recording recording, ImportJobs jobs, Clock clock, ImportConfig config) {
        this.source = source;
        this.recording = recording;
        this.jobs = jobs;
        this.clock = clock;
        this.config = config;
    }

    /**
     * What would become of the rows, the first answers, and the first refusals.
     *
     * @param identifier the column that rows are recognised by, if there is one
     * @param more whether the file goes on below these rows
     * @param undated how many answers say no time, and would have that of the import
     * @param doubt whether the scores are on the survey's scale at all
     * @param direction whether they are the survey's way round
     * @param hints at what may be meant otherwise
     */
    record Outcome(
            RowIdentity identity,
            Optional<String> identifier,
            Tally tally,
            boolean more,
            Alike alike,
            long undated,
            List<Preview> preview,
            List<Refused> refused,
            Optional<ScaleDoubt> doubt,
            Optional<DirectionDoubt> direction,
            List<Omission> omissions,
            List<Warning> hints) {
        /** Whether some answers say a time, and others do not. */
        public boolean isPartlyDated() {
            return undated > 0 && omissions.stream().noneMatch(each -> each.missed() == Missed.DATE);
        }
    }

    /**
     * Ids that are stored, with the same answer and with another one.
     *
     * @param earlier the import that the others came with, where columns meant something else in it
     */
    record Alike(long same, long other, Optional<UUID> earlier) {
        /** Whether they seem to be the ids of another source, which counts as this one does. */
        public boolean isOfAnother() {
            return other > same && earlier.isEmpty();
        }

        private String undoing() {
            return earlier.map(id -> "They came with the import " + id
                            + ", in which columns meant something else: if it was of"
                            + " this source, undo it first (DELETE /api/v1/imports/" + id + "), or both would count. ")
                    .orElse("");
        }

        Optional<Warning> warning() {
            return other == 0
                    ? Optional.empty()
                    : Optional.of(new Warning(
                            "source",
                            other + " ids are stored with another answer, and " + same + " with the same.",
                            undoing()
                                    + "If the file comes from another source, send `source` with its name; if not, these answers were"
                                    + " changed there, and those that are stored stay as they are."));
        }
    }

    Outcome of(Questionnaire questionnaire, ImportFile file, ImportFile.Inspection inspection) {
        return of(questionnaire, file, inspection, Long.MAX_VALUE);
    }

    /** The same of the first rows only, where somebody waits for the answer. */
    Outcome of(Questionnaire questionnaire, ImportFile file, ImportFile.Inspection inspection, long most) {
        Instant now = clock.instant();
        RowReading reading = source.reading(questionnaire, inspection, now);
        Layout layout = inspection.layout();
        Count count = new Count(new Sifting(recording, layout), now, layout.header());
        List<RowResult> waiting = new ArrayList<>();
        file.read(layout, row -> {
            if (row.number() > most) {
                count.more = true;
                return false;
            }
            count.see(row);
            waiting.add(reading.read(row));
            if (waiting.size() == config.batch()) {
                count.add(waiting);
                waiting.clear();
            }
            return true;
        });
        count.add(waiting);
        Sample sample =
                Sample.read(file.path(), layout.mapping().possibleDelimiters().getFirst());
        return count.outcome(
                layout,
                ScaleDoubt.about(inspection, questionnaire.metric()),
                DirectionDoubt.about(inspection, questionnaire.metric()),
                Finding.said(sample, questionnaire.metric(), layout.mapping()));
    }

    /** Counts chunk by chunk as the import would. */
    private final class Count {
        private final List<Preview> preview = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();
        private final Sifting sifting;
        private final Instant now;
        private final long[] filled;
        private final Unfinished unfinished;
        private Tally tally = new Tally(0, 0, 0, 0);
        private long undated;
        private boolean more;

        private Count(Sifting sifting, Instant now, List<String> header) {
            this.sifting = sifting;
            this.now = now;
            this.filled = new long[header.size()];
            this.unfinished = new Unfinished(header);
        }

        private void see(CsvRow row) {
            unfinished.see(row);
            for (int column = 0; column < Math.min(filled.length, row.cells().size()); column++) {
                filled[column] += row.cells().get(column).isBlank() ? 0 : 1;
            }
        }

        private void add(List<RowResult> rows) {
            Chunk chunk = sifting.sift(rows);
            tally = tally.and(chunk.tally());
            chunk.refused().stream().limit(SHOWN - refused.size()).forEach(refused::add);
            chunk.answers().stream()
                    .limit(SHOWN - preview.size())
                    .map(answer -> Preview.of(answer, now))
                    .forEach(preview::add);
            undated += chunk.answers().stream()
                    .filter(answer -> answer.collectedAt().isEmpty())
                    .count();
        }

        /** The newest of those in which columns meant something else. */
        private Optional<UUID> earlier(Mapping mapping) {
            return sifting.contradicted().descendingSet().stream()
                    .flatMap(id -> jobs.byId(id).stream())
                    .filter(job -> !job.mapping().saysAs(mapping))
                    .map(ImportJob::id)
                    .findFirst();
        }

        private Outcome outcome(
                Layout layout, Optional<ScaleDoubt> doubt, Optional<DirectionDoubt> direction, Finding finding) {
            return new Outcome(
                    RowIdentity.of(layout.mapping()),
                    layout.column(Target.SOURCE_ID),
                    tally,
                    more,
                    new Alike(sifting.known(), sifting.contradicting(), earlier(layout.mapping())),
                    undated,
                    preview,
                    refused,
                    doubt,
                    direction,
                    Omission.in(finding, column -> filled[column]),
                    Stream.of(Rivals.in(finding).map(Rivals::warning), unfinished.warning())
                            .flatMap(Optional::stream)
                            .toList());
        }
    }
}
