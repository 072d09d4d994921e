package dev.earshot.survey.studio;

import dev.earshot.common.problem.Problem;
import dev.earshot.survey.asking.Retention;
import dev.earshot.survey.asking.SurveyRequest;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.field.Refusals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings of a survey as they stand in the form, right or wrong. */
record Settings(
        String name,
        String defaultLanguage,
        String company,
        String embedOrigins,
        boolean redact,
        boolean proofOfWork,
        String retentionDays) {
    private static final String TICKED = "on";

    static Settings of(SurveyView survey) {
        return new Settings(
                survey.name(),
                survey.defaultLanguage(),
                "",
                String.join("\n", survey.embedOrigins()),
                survey.redact(),
                survey.proofOfWork(),
                survey.retentionDays() == null ? "" : survey.retentionDays().toString());
    }

    /** What was typed; where nothing was, how it is by now, which somebody else may have changed. */
    static Settings typed(Filled form, SurveyView now) {
        Settings saved = of(now);
        Map<String, String> texts = saved.texts();
        texts.keySet().forEach(input -> {
            if (form.changed(input)) {
                texts.put(input, form.fields().getOrDefault(input, ""));
            }
        });
        return arePartOf(form) ? of(texts) : saved;
    }

    private static Settings of(Map<String, String> texts) {
        return new Settings(
                texts.getOrDefault("name", ""),
                texts.getOrDefault("defaultLanguage", ""),
                texts.getOrDefault("company", ""),
                texts.getOrDefault("embedOrigins", ""),
                TICKED.equals(texts.get("redact")),
                TICKED.equals(texts.get("proofOfWork")),
                texts.getOrDefault("retentionDays", ""));
    }

    /** By the names of their inputs. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", name);
        texts.put("defaultLanguage", defaultLanguage);
        texts.put("company", company);
        texts.put("embedOrigins", embedOrigins);
        texts.put("redact", redact ? TICKED : "");
        texts.put("proofOfWork", proofOfWork ? TICKED : "");
        texts.put("retentionDays", retentionDays);
        return texts;
    }

    /** What a form that was sent changes; empty when it changes nothing. */
    static Optional<SurveyRequest.Change> change(Filled form) {
        return areChanged(form) ? Optional.of(changed(form, retention(form))) : Optional.empty();
    }

    /** All that is wrong with what a form changes, and not only what would be refused first. */
    static List<Problem> flaws(Filled form, Function<SurveyRequest.Change, List<Problem>> flaws) {
        if (!areChanged(form)) {
            return List.of();
        }
        Refusals refusals = new Refusals();
        Optional<Retention> retention = refusals.or(Optional.empty(), () -> Optional.ofNullable(retention(form)));
        return Stream.concat(flaws.apply(changed(form, retention.orElse(null))).stream(), refusals.all().stream())
                .toList();
    }

    private static boolean areChanged(Filled form) {
        return arePartOf(form) && of(Map.of()).texts().keySet().stream().anyMatch(form::changed);
    }

    private static SurveyRequest.Change changed(Filled form, @Nullable Retention retention) {
        return new SurveyRequest.Change(
                form.changed("name") ? Objects.requireNonNullElse(form.get("name"), "") : null,
                null,
                form.get("company"),
                null,
                null,
                form.changed("defaultLanguage") ? form.get("defaultLanguage") : null,
                form.changed("redact") ? form.get("redact") != null : null,
                form.changed("proofOfWork") ? form.get("proofOfWork") != null : null,
                retention,
                form.changed("embedOrigins") ? form.lines("embedOrigins") : null);
    }

    private static boolean arePartOf(Filled form) {
        return form.fields().containsKey("name");
    }

    /** Empty is for ever; a form that lacks the field, or leaves it as it is, changes nothing. */
    private static @Nullable Retention retention(Filled form) {
        return form.changed("retentionDays") && form.fields().containsKey("retentionDays")
                ? new Retention(Optional.ofNullable(form.wholeNumber("retentionDays")))
                : null;
    }
}
