package dev.earshot.survey.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the columns of a file may mean. */
@Schema(name = "ImportProposal")
record ProposalView(
        @JsonInclude @Nullable @Schema(description = "The product whose export it looks like")
        String product,

        @Schema(description = "`,`, `;`, `|` or `tab`") String delimiter,

        @Schema(description = "As the header names them; `column 4` where it has no name for the fourth")
        List<String> columns,

        @Schema(description = "To send as `map` when importing, changed where it is wrong")
        List<String> map,

        @JsonInclude
        @Nullable
        @Schema(
                description =
                        "To send as `dateOrder` when importing: `dmy`, `mdy`, `ymd` or `serial`; null where no date needs it,"
                                + " or where the dates do not show it and it has to be said")
        String dateOrder,

        @Schema(
                description =
                        "What no column was found for, and which may be it; rows are those that were looked at. And which other"
                                + " columns may be the score")
        List<Warning> warnings) {
    static ProposalView of(Proposal proposal) {
        char delimiter = proposal.sample().delimiter();
        return new ProposalView(
                proposal.product().map(KnownExport::product).orElse(null),
                delimiter == '\t' ? "tab" : String.valueOf(delimiter),
                proposal.sample().header(),
                proposal.maps(),
                proposal.dates().order().map(DateOrder::toString).orElse(null),
                Stream.concat(
                                proposal.omissions().stream().map(Omission::warning),
                                proposal.rivals().stream().map(Rivals::warning))
                        .toList());
    }
}
