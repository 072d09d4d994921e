package dev.earshot.survey.asking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A survey as callers of the API see it. */
@Schema(name = "Survey")
public record SurveyView(
        String key,
        String name,
        Metric metric,
        String journey,
        String touchpoint,
        String stage,
        SurveyState state,

        @Schema(description = "0 before the first publication")
        int publishedVersion,

        @Schema(description = "Where anybody can answer it") @JsonInclude @Nullable
        String url,

        String defaultLanguage,

        @Schema(description = "The draft: what the next publication will say")
        Map<String, Wording> wording,

        @Schema(description = "Whether comments are stored without what points at a person")
        boolean redact,

        @Schema(description = "Whether answers on its pages count only with a proof of work")
        boolean proofOfWork,

        @Schema(description = "Answers are erased so many days after they were given; null for never")
        @JsonInclude
        @Nullable
        Integer retentionDays,

        @Schema(description = "The websites that may show it in a frame")
        List<String> embedOrigins,

        Instant createdAt,
        Instant changedAt) {}
