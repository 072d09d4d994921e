package dev.earshot.survey.sharing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to paste, that asks a survey's question there. */
@Schema(name = "Snippet")
public record Snippet(
        @Schema(examples = "email-html") String key,
        @Schema(examples = "E-mail") String name,

        @Schema(description = "Where it goes and what to mind.")
        String hint,

        @Schema(examples = "text/html") String mediaType,
        String content) {}
