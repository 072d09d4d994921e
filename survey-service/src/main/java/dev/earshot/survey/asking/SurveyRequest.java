package dev.earshot.survey.asking;

import dev.earshot.survey.field.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

            @Schema(
                    defaultValue = "false",
                    description = "Ask beside the comment by score, with the ready-made questions where none are sent.")
            @Nullable
            Boolean readyFollowUps,

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
                    defaultValue = "false",
                    description =
                            "Count answers on its pages only when their browser has computed for a moment; those of browsers without scripts go to quarantine.")
            @Nullable
            Boolean proofOfWork,

            @Schema(
                    implementation = Integer.class,
                    nullable = true,
                    minimum = "1",
                    maximum = "36500",
                    description =
                            "Erase answers so many days after they were given; null, or left out, keeps them for ever.")
            @Nullable
            Retention retentionDays,

            @Schema(
                    examples = "[\"https://shop.example\"]",
                    description = "The websites that may show it in a frame; without it none but Earshot's own pages.")
            @Nullable
            List<@Nullable String> embedOrigins,

            @Schema(description = "Open it at once.") boolean publish) {}

    @Schema(name = "SurveyDuplicate")
    public record Duplicate(
            @Schema(description = "Without it the key with -copy behind it, or the next that is free.") @Nullable
            String key,

            @Schema(description = "Without it the name with (copy) behind it, or the next that is free.") @Nullable
            String name) {
        private static final String KEY_END = "-copy";
        private static final String NAME_END = " (copy)";
        private static final int KEY_ROOT = 64 - KEY_END.length() - "-50".length();
        private static final int NAME_ROOT = 200 - NAME_END.length() - " 50".length();

        /** Names nothing; everything follows from the original. */
        public static Duplicate unnamed() {
            return new Duplicate(null, null);
        }

        /** The key it gets if that is free. */
        String wishedKey(SurveyView original) {
            return key != null ? key : cut(original.key(), KEY_ROOT) + KEY_END;
        }

        /** The names it gets if they are free, best first. */
        Stream<String> wishedNames(SurveyView original) {
            String root = cut(original.name(), NAME_ROOT);
            return name != null
                    ? Stream.of(name)
                    : Stream.concat(
                            Stream.of(root + NAME_END),
                            IntStream.rangeClosed(2, 50).mapToObj(number -> root + " (copy " + number + ")"));
        }

        /** A new survey that says and does what the original's draft does. */
        Creation of(SurveyView original, String freeKey, String freeName) {
            Map<String, WordingRequest> wording = new TreeMap<>();
            original.wording().forEach((language, said) -> wording.put(language, WordingRequest.of(said)));
            return new Creation(
                    freeKey,
                    freeName,
                    original.metric().toString(),
                    original.journey(),
                    original.touchpoint(),
                    null,
                    wording,
                    null,
                    original.defaultLanguage(),
                    original.redact(),
                    original.proofOfWork(),
                    new Retention(Optional.ofNullable(original.retentionDays())),
                    List.copyOf(original.embedOrigins()),
                    false);
        }

        private static String cut(String text, int most) {
            int length = text.codePointCount(0, text.length());
            return length <= most
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, most)).strip();
        }
    }

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

            @Schema(
                    description =
                            "Put the ready-made questions by score into every language of the draft that has none of its own.")
            @Nullable
            Boolean readyFollowUps,

            @Nullable String defaultLanguage,

            @Schema(description = "For answers from now on; the version that people see stays.") @Nullable
            Boolean redact,

            @Schema(
                    description =
                            "Count answers on its pages only when their browser has computed for a moment; those of browsers without scripts go to quarantine.")
            @Nullable
            Boolean proofOfWork,

            @Schema(
                    implementation = Integer.class,
                    nullable = true,
                    minimum = "1",
                    maximum = "36500",
                    description =
                            "Erase answers so many days after they were given, those of long ago included; null keeps them for ever.")
            @Nullable
            Retention retentionDays,

            @Schema(description = "Replaces the websites that may show it in a frame, at once; [] takes all away.")
            @Nullable
            List<@Nullable String> embedOrigins) {

        boolean rewords() {
            return company != null || wording != null || defaultLanguage != null || Boolean.TRUE.equals(readyFollowUps);
        }

        /** Refuses a change that names nothing to change. */
        void requireSomething() {
            if (name == null
                    && touchpoint == null
                    && redact == null
                    && proofOfWork == null
                    && retentionDays == null
                    && embedOrigins == null
                    && !rewords()) {
                throw new Field("body")
                        .refused(
                                "There is nothing to change.",
                                "Send name, touchpoint, company, wording, readyFollowUps, defaultLanguage, redact, proofOfWork, retentionDays or embedOrigins.");
            }
        }
    }
}
