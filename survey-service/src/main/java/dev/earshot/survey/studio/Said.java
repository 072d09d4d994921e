package dev.earshot.survey.studio;

import dev.earshot.survey.asking.FollowUps;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.Wording;
import dev.earshot.survey.asking.WordingRequest;
import dev.earshot.survey.field.Field;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a survey says in one language, as it stands in the form; what is not filled in is empty.
 *
 * @param text of the link below the thanks
 */
record Said(
        String language,
        String question,
        String lowLabel,
        String highLabel,
        String followUp,
        String low,
        String middle,
        String high,
        String thanks,
        String text,
        String url) {
    private static final Field LANGUAGE = new Field("lang");

    /** What the draft says; a language that it does not speak yet is a form to fill in. */
    static Said in(SurveyView survey, String language) {
        String tag = language(language);
        Wording wording = survey.wording().get(tag);
        FollowUps byScore = wording == null ? null : wording.followUps();
        FollowUps followUps = Objects.requireNonNullElse(byScore, new FollowUps(null, null, null));
        return wording == null
                ? new Said(tag, "", "", "", "", "", "", "", "", "", "")
                : new Said(
                        tag,
                        wording.question(),
                        wording.lowLabel(),
                        wording.highLabel(),
                        wording.followUp(),
                        Objects.requireNonNullElse(followUps.low(), ""),
                        Objects.requireNonNullElse(followUps.middle(), ""),
                        Objects.requireNonNullElse(followUps.high(), ""),
                        wording.thanks(),
                        wording.thanksLink() == null ? "" : wording.thanksLink().text(),
                        wording.thanksLink() == null ? "" : wording.thanksLink().url());
    }

    static Said of(Filled form) {
        return new Said(
                language(form.get("lang")),
                text(form, "question"),
                text(form, "lowLabel"),
                text(form, "highLabel"),
                text(form, "followUp"),
                text(form, "low"),
                text(form, "middle"),
                text(form, "high"),
                text(form, "thanks"),
                text(form, "text"),
                text(form, "url"));
    }

    /** Whether a score decides what is asked beside the comment. */
    public boolean byScore() {
        return !(low + middle + high).isEmpty();
    }

    WordingRequest request() {
        return new WordingRequest(
                question,
                lowLabel,
                highLabel,
                followUp,
                new FollowUps(low, middle, high),
                thanks,
                new WordingRequest.Link(text, url),
                null);
    }

    private static String language(@Nullable String sent) {
        return LANGUAGE.language(sent).orElseThrow(() -> LANGUAGE.refused("The language is missing.", "Name it."));
    }

    private static String text(Filled form, String name) {
        return Objects.requireNonNullElse(form.get(name), "");
    }
}
