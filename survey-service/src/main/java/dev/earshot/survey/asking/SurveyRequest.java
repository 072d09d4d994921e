package dev.earshot.survey.asking;

import dev.earshot.survey.field.Field;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller may say of a survey. */
public final class SurveyRequest {
    private SurveyRequest() {}

    @Schema(name = "NewSurvey")
    public record Creation(
            @Schema(examples = "delivery-nps") @Nullable String key,
            @Schema(examples = "Delivery NPS") @Nullable String name,

            @Schema(enumeration = {"nps", "csat", "ces"}) @Nullable
            String metric,

            @Schema(defaultValue = "main") @Nullable String journey,

            @Schema(examples = "delivery", description = "The stage follows from it.") @Nullable
            String touchpoint,

            @Schema(description = "Named in ready-made questions that speak of the company.") @Nullable
            String company,

            @Schema(description = "By language; without it the ready-made wording in en, fr, de, es, nl, pt and ar.")
            @Nullable
            Map<String, WordingRequest> wording,

            @Schema(defaultValue = "en", description = "For people whose languages the survey does not speak.")
            @Nullable
            String defaultLanguage,

            @Schema(
                    defaultValue = "true",
                    description =
                            "Store comments without e-mail addresses, phone, card and account numbers and IP addresses.")
            @Nullable
            Boolean redact,

            @Schema(
                    examples = "[\"https://shop.example\"]",
                    description = "The websites that may show it in a frame; without it none but Earshot's own pages.")
            @Nullable
            List<@Nullable String> embedOrigins,

            @Schema(description = "Open it at once.") boolean publish) {}

    @Schema(name = "SurveyChange")
    public record Change(
            @Nullable String name,

            @Schema(description = "Only before the first publication.") @Nullable
            String touchpoint,

            @Schema(
                    description =
                            "Named in the draft's questions where they are the ready-made ones that speak of the company.")
            @Nullable
            String company,

            @Schema(description = "Replaces the draft's wording in all languages.") @Nullable
            Map<String, WordingRequest> wording,

            @Nullable String defaultLanguage,

            @Schema(description = "For answers from now on; the version that people see stays.") @Nullable
            Boolean redact,

            @Schema(description = "Replaces the websites that may show it in a frame, at once; [] takes all away.")
            @Nullable
            List<@Nullable String> embedOrigins) {

        boolean rewords() {
            return company != null || wording != null || defaultLanguage != null;
        }

        /** Refuses a change that names nothing to change. */
        void requireSomething() {
            if (name == null && touchpoint == null && redact == null && embedOrigins == null && !rewords()) {
                throw new Field("body")
                        .refused(
                                "There is nothing to change.",
                                "Send name, touchpoint, company, wording, defaultLanguage, redact or embedOrigins.");
            }
        }
    }
}
