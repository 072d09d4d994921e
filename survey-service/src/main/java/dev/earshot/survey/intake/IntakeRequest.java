package dev.earshot.survey.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.earshot.survey.field.WholeNumber;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An answer that another system hands in. */
@Schema(name = "NewResponse")
record IntakeRequest(
        @Schema(examples = "delivery-nps") @Nullable String survey,

        @Schema(description = "A whole number: nps 0-10, csat 1-5, ces 1-7.")
        @JsonDeserialize(using = WholeNumber.class)
        @Nullable
        Integer score,

        @Schema(description = "At most 10,000 characters.", maxLength = 10_000) @Nullable
        String comment,

        @Schema(description = "BCP 47 tag", examples = "en") @Nullable
        String language,

        @Schema(
                description =
                        "Your own reference to the person; kept as a keyed hash, in clear only where the deployment is set to.")
        @Nullable
        String respondent,

        @Schema(description = "Your own reference to the order, call or ticket.") @Nullable
        String interaction,

        @Schema(description = "When the person answered; without it now.") @Nullable
        Instant collectedAt,

        @Schema(defaultValue = "false", description = "Only trying it out: kept as a test answer, which never counts.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Boolean test,

        @Schema(description = "Segments, at most 20.") @Nullable
        Map<String, @Nullable String> attributes) {}
