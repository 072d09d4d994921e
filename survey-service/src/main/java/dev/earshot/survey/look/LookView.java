package dev.earshot.survey.look;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A look as callers of the API see it. */
@Schema(name = "Look")
@JsonInclude
record LookView(
        @Schema(examples = "#0f766e", description = "Colour of buttons and links; null for the usual one.") @Nullable
        String accent,

        @Schema(description = "Above the pages; null for none of its own.") @Nullable
        LogoView logo) {

    /** A logo on the pages. */
    @Schema(name = "Logo")
    record LogoView(
            String url,

            @Schema(description = "For who does not see it") String text,

            @Schema(description = "As it is shown, in CSS pixels, at most 200")
            int width,

            @Schema(description = "As it is shown, in CSS pixels, at most 48")
            int height) {}

    static LookView of(Look look, String origin) {
        return new LookView(
                look.accent().map(Accent::light).orElse(null),
                look.mark()
                        .map(mark -> new LogoView(origin + mark.url(), mark.text(), mark.width(), mark.height()))
                        .orElse(null));
    }

    /** What a caller sets. */
    @Schema(name = "LookChange")
    record Change(
            @Schema(
                    examples = "#0f766e",
                    description =
                            "At least 4.5 to 1 against a light page; null for the usual one, or the organisation's.")
            @Nullable
            String accent) {}
}
