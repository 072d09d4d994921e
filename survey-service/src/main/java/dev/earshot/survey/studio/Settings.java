package dev.earshot.survey.studio;

import dev.earshot.survey.asking.Retention;
import dev.earshot.survey.asking.SurveyRequest;
import dev.earshot.survey.asking.SurveyView;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings of a survey as they stand in the form, right or wrong. */
record Settings(
        String name,
        String defaultLanguage,
        String company,
        String embedOrigins,
        boolean redact,
        boolean proofOfWork,
        String retentionDays,
        boolean asksToErase) {
    /** What the form sends back with the days for which older answers may go. */
    static final String ERASE_OLDER = "eraseOlder";

    static Settings of(SurveyView survey) {
        return new Settings(
                survey.name(),
                survey.defaultLanguage(),
                "",
                String.join("\n", survey.embedOrigins()),
                survey.redact(),
                survey.proofOfWork(),
                survey.retentionDays() == null ? "" : survey.retentionDays().toString(),
                false);
    }

    static Settings of(Filled form) {
        return new Settings(
                typed(form, "name"),
                typed(form, "defaultLanguage"),
                typed(form, "company"),
                typed(form, "embedOrigins"),
                form.get("redact") != null,
                form.get("proofOfWork") != null,
                typed(form, "retentionDays").strip(),
                false);
    }

    /** With the question whether older answers may be erased. */
    Settings askingToErase() {
        return new Settings(name, defaultLanguage, company, embedOrigins, redact, proofOfWork, retentionDays, true);
    }

    /** What a form that was sent changes. */
    static SurveyRequest.Change change(Filled form) {
        return new SurveyRequest.Change(
                Objects.requireNonNullElse(form.get("name"), ""),
                null,
                form.get("company"),
                null,
                null,
                form.get("defaultLanguage"),
                form.get("redact") != null,
                form.get("proofOfWork") != null,
                retention(form),
                form.lines("embedOrigins"));
    }

    /** Empty is for ever; a form without the field changes nothing. */
    private static @Nullable Retention retention(Filled form) {
        return form.fields().containsKey("retentionDays")
                ? new Retention(Optional.ofNullable(form.wholeNumber("retentionDays")))
                : null;
    }

    private static String typed(Filled form, String name) {
        return form.fields().getOrDefault(name, "");
    }
}
