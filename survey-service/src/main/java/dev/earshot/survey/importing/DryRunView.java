package dev.earshot.survey.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.survey.importing.ImportView.Preview;
import dev.earshot.survey.importing.ImportView.Rows;
import dev.earshot.survey.importing.RowResult.Refused;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an import would do. */
@Schema(name = "ImportDryRun")
record DryRunView(
        String survey,
        RowIdentity identity,

        @Schema(description = "The column that rows are recognised by, where there is one")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String identifier,

        Rows rows,

        @Schema(description = "Answers that say no time, and would have that of the import")
        long undated,

        @Schema(description = "What to look at before it is imported, for it may be meant otherwise")
        List<Warning> warnings,

        List<Preview> preview,
        List<Refused> errors) {
    static DryRunView of(@Nullable String survey, DryRun.Outcome outcome) {
        return new DryRunView(
                String.valueOf(survey),
                outcome.identity(),
                outcome.identifier().orElse(null),
                Rows.of(outcome.tally().sum(), outcome.tally()),
                outcome.undated(),
                warnings(outcome),
                outcome.preview(),
                outcome.refused());
    }

    private static List<Warning> warnings(DryRun.Outcome outcome) {
        return Stream.of(
                        outcome.doubt().map(doubt -> new Warning("survey", doubt.detail(), doubt.remedy())).stream(),
                        outcome
                                .direction()
                                .map(doubt -> new Warning("reversed", doubt.detail(), doubt.remedy()))
                                .stream(),
                        outcome.alike().warning().stream(),
                        outcome.omissions().stream().map(Omission::warning),
                        outcome.hints().stream())
                .flatMap(Function.identity())
                .toList();
    }
}
