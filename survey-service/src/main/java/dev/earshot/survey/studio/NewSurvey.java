package dev.earshot.survey.studio;

import dev.earshot.survey.asking.SurveyRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new survey as it stands in the form; what is not filled in is empty. */
record NewSurvey(String journey, String touchpoint, String name, String key, String metric, String company) {
    /** The form for an offer, as it is before anybody changes it. */
    static NewSurvey of(Offer offer, String freeKey) {
        return new NewSurvey(
                offer.journey(),
                offer.touchpoint(),
                offer.name(),
                freeKey,
                offer.metric().toString(),
                "");
    }

    static NewSurvey of(Filled form) {
        return new NewSurvey(
                text(form, "journey"),
                text(form, "touchpoint"),
                text(form, "name"),
                text(form, "key"),
                text(form, "metric"),
                text(form, "company"));
    }

    SurveyRequest.Creation creation() {
        return new SurveyRequest.Creation(
                key,
                name,
                metric,
                journey,
                touchpoint,
                company.isEmpty() ? null : company,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    private static String text(Filled form, String name) {
        @Nullable String value = form.get(name);
        return Objects.requireNonNullElse(value, "");
    }
}
