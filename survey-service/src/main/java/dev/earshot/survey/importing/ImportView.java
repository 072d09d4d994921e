package dev.earshot.survey.importing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.common.identity.Ids;
import dev.earshot.survey.erasing.Erasure;
import dev.earshot.survey.importing.RowResult.Mapped;
import dev.earshot.survey.recording.Comment;
import dev.earshot.survey.recording.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as callers of the API see it. */
@Schema(name = "Import")
record ImportView(
        UUID id,
        String survey,
        ImportState state,

        @Schema(
                description =
                        "What rows are recognised by when they come again: `sourceId`, or the `file` and their place in it")
        RowIdentity identity,

        @Schema(description = "Whose ids they are, where there are several sources of equal ids")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String source,

        Rows rows,

        @Schema(description = "The undone import whose answers have to be erased first, while that is so")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        UUID waitsFor,

        Instant createdAt,
        @JsonInclude @Nullable Instant finishedAt,

        @Schema(description = "Where it is undone: how many of its answers are erased so far, and the receipt")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Undo undo,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String remedy) {

    /** How far the undoing is. */
    @Schema(name = "ImportUndo")
    record Undo(long erased, String receipt) {
        static Undo of(Erasure erasure) {
            return new Undo(erasure.responses(), "/api/v1/respondents/erasures/" + erasure.id());
        }
    }

    /** What became of the rows so far; the rest is still to come. */
    @Schema(name = "ImportRows")
    record Rows(
            @Schema(description = "In the file, without the header")
            long total,

            long imported,

            @Schema(description = "Imported before, or twice in the file")
            long duplicates,

            @Schema(description = "Skipped: neither a score nor a comment, such as an offered rating")
            long unanswered,

            @Schema(description = "Listed under errors") long refused) {
        static Rows of(long total, Tally tally) {
            return new Rows(total, tally.imported(), tally.duplicates(), tally.unanswered(), tally.refused());
        }
    }

    /** A row as it would be stored. */
    @Schema(name = "ImportPreview")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preview(
            long row,
            @Nullable Integer score,
            @Nullable String comment,
            @Nullable Instant collectedAt,
            @Nullable String language,
            String touchpoint,
            String stage,
            @Nullable String interaction,
            Map<String, String> attributes) {
        /** When it was answered, for the person in front of it. */
        @JsonIgnore
        public String answeredShown() {
            return collectedAt == null ? "time of the import" : Course.shown(collectedAt);
        }

        static Preview of(Mapped mapped, Instant now) {
            Response response = mapped.response(Ids.next(), now);
            return new Preview(
                    mapped.row(),
                    response.answer().score().orElse(null),
                    response.answer().comment().map(Comment::text).orElse(null),
                    mapped.collectedAt().map(told -> told.by(now)).orElse(null),
                    response.origin().language().orElse(null),
                    response.questionnaire().touchpoint(),
                    response.questionnaire().stage(),
                    response.origin().interaction().orElse(null),
                    response.origin().attributes());
        }
    }

    static ImportView of(ImportJob job, Optional<Erasure> undoing) {
        String remedy = job.state() == ImportState.INTERRUPTED
                ? "It ended before its last row. Send the same file again: rows that were imported are recognised and skipped."
                : null;
        return new ImportView(
                job.id(),
                job.survey(),
                state(job, undoing),
                RowIdentity.of(job.mapping()),
                job.mapping().source().orElse(null),
                Rows.of(job.total(), job.tally()),
                job.waitsFor().orElse(null),
                job.createdAt(),
                job.finishedAt().orElse(null),
                undoing.map(Undo::of).orElse(null),
                remedy);
    }

    private static ImportState state(ImportJob job, Optional<Erasure> undoing) {
        return undoing.filter(erasure -> !erasure.isErased()).isPresent() ? ImportState.UNDOING : job.state();
    }
}
