package dev.earshot.survey.studio;

import dev.earshot.survey.asking.FollowUps;
import dev.earshot.survey.asking.PageWords;
import dev.earshot.survey.asking.ReadyWording;
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
 * @param page the page's own words
 * @param proposer the survey that has these words where this one has none yet; empty otherwise
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
        String url,
        PageWords page,
        String proposer) {
    private static final Field LANGUAGE = new Field("lang");

    /** What the draft says; a language that it does not speak yet is a form to fill in. */
    static Said in(SurveyView survey, String language) {
        String tag = language(language);
        Wording wording = survey.wording().get(tag);
        FollowUps byScore = wording == null ? null : wording.followUps();
        FollowUps followUps = Objects.requireNonNullElse(byScore, new FollowUps(null, null, null));
        return wording == null
                ? new Said(tag, "", "", "", "", "", "", "", "", "", "", PageWords.NONE, "")
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
                        wording.thanksLink() == null ? "" : wording.thanksLink().url(),
                        Objects.requireNonNullElse(wording.page(), PageWords.NONE),
                        "");
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
                text(form, "url"),
                PageForm.read(form),
                "");
    }

    /** The same with the page's words as another survey says them. */
    Said proposedBy(SurveyView other) {
        Wording wording = other.wording().get(language);
        PageWords words = wording == null || wording.page() == null ? page : wording.page();
        return new Said(
                language,
                question,
                lowLabel,
                highLabel,
                followUp,
                low,
                middle,
                high,
                thanks,
                text,
                url,
                words,
                other.name());
    }

    /** Whether the page would be half in English. */
    boolean needsPageWords() {
        return !ReadyWording.pagesSpeak(language) && page.equals(PageWords.NONE);
    }

    /** Whether the page's own words can be filled in: it has none in this language, or is to say others. */
    public boolean namesPageWords() {
        return !ReadyWording.pagesSpeak(language) || !page.equals(PageWords.NONE);
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
                page);
    }

    private static String language(@Nullable String sent) {
        return LANGUAGE.language(sent).orElseThrow(() -> LANGUAGE.refused("The language is missing.", "Name it."));
    }

    private static String text(Filled form, String name) {
        return Objects.requireNonNullElse(form.get(name), "");
    }
}
