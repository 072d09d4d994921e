package dev.earshot.survey.importing;

import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.importing.ImportView.Preview;
import dev.earshot.survey.importing.RowResult.Mapped;
import dev.earshot.survey.importing.RowResult.Refused;
import dev.earshot.survey.recording.Occasion;
import dev.earshot.survey.recording.Recording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Says what an import would do, and stores nothing. */
@ApplicationScoped
class DryRun {
    private static final int SHOWN = 10;

    private final ImportSource source;
    private final Recording recording;
    private final Clock clock;
    private final ImportConfig config;

    DryRun(ImportSource source, Recording recording, Clock clock, ImportConfig config) {
        this.source = source;
        this.recording = recording;
        this.clock = clock;
        this.config = config;
    }

    /**
     * What would become of the rows, the first answers, and the first refusals.
     *
     * @param undated how many answers say no time, and would have that of the import
     * @param doubt whether the scores are on the survey's scale at all
     */
    record Outcome(
            RowIdentity identity,
            Tally tally,
            long undated,
            List<Preview> preview,
            List<Refused> refused,
            Optional<ScaleDoubt> doubt) {}

    Outcome of(Questionnaire questionnaire, ImportFile file, ImportFile.Inspection inspection) {
        return of(questionnaire, file, inspection, Long.MAX_VALUE);
    }

    /** The same of the first rows only, where somebody waits for the answer. */
    Outcome of(Questionnaire questionnaire, ImportFile file, ImportFile.Inspection inspection, long most) {
        Instant now = clock.instant();
        RowReading reading = source.reading(questionnaire, inspection, now);
        Count count = new Count(now);
        List<RowResult> waiting = new ArrayList<>();
        file.read(inspection.layout(), row -> {
            waiting.add(reading.read(row));
            if (waiting.size() == config.batch()) {
                count.add(new Chunk(waiting));
                waiting.clear();
            }
            return row.number() < most;
        });
        count.add(new Chunk(waiting));
        return count.outcome(
                RowIdentity.of(inspection.layout().mapping()), ScaleDoubt.about(inspection, questionnaire.metric()));
    }

    /** Counts chunk by chunk as the import would; eight bytes per row, so that large files need little memory. */
    private final class Count {
        private final LongStream.Builder fresh = LongStream.builder();
        private final List<Preview> preview = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();
        private long rows;
        private long unanswered;
        private long undated;
        private long wrong;

        private final Instant now;

        private Count(Instant now) {
            this.now = now;
        }

        private void add(Chunk chunk) {
            Set<Occasion> occasions = chunk.answers().keySet();
            Set<Occasion> stored = recording.answered(occasions);
            occasions.stream()
                    .filter(occasion -> !stored.contains(occasion))
                    .forEach(occasion -> fresh.add(occasion.id().getLeastSignificantBits()));
            rows += chunk.results().size();
            unanswered += chunk.unanswered();
            wrong += chunk.refused().size();
            chunk.refused().stream().limit(SHOWN - refused.size()).forEach(refused::add);
            for (RowResult result : chunk.results()) {
                if (result instanceof Mapped mapped) {
                    undated += mapped.collectedAt().isEmpty() ? 1 : 0;
                    if (preview.size() < SHOWN) {
                        preview.add(Preview.of(mapped, now));
                    }
                }
            }
        }

        private Outcome outcome(RowIdentity identity, Optional<ScaleDoubt> doubt) {
            long[] sorted = fresh.build().sorted().toArray();
            long imported = IntStream.range(0, sorted.length)
                    .filter(i -> i == 0 || sorted[i] != sorted[i - 1])
                    .count();
            Tally tally = new Tally(imported, rows - unanswered - wrong - imported, unanswered, wrong);
            return new Outcome(identity, tally, undated, preview, refused, doubt);
        }
    }
}
