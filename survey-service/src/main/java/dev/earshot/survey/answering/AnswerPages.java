package dev.earshot.survey.answering;

import dev.earshot.survey.answering.Judgement.Flaw;
import dev.earshot.survey.asking.Direction;
import dev.earshot.survey.asking.Metric;
import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.asking.Wording;
import dev.earshot.survey.asking.Wordings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws what people who answer see: one small page without scripts, cookies or anything from elsewhere. */
@ApplicationScoped
class AnswerPages {
    private final Translations translations;
    private final Style style;

    AnswerPages(Translations translations, Style style) {
        this.translations = translations;
        this.style = style;
    }

    @CheckedTemplate(basePath = "answering", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance form(
                Page page, Wording wording, List<Integer> scale, Typed typed, @Nullable Shown flaw);

        static native TemplateInstance words(Page page, String title, String text, boolean done);
    }

    /** What every page has. */
    record Page(
            String language,
            String direction,
            String style,
            PageTexts texts,
            @Nullable Frame frame) {}

    /** A flaw as the page shows it. */
    record Shown(String text, boolean score) {}

    Response form(int status, Questionnaire questionnaire, Reader reader, Typed typed, Optional<Flaw> flaw) {
        Wordings.Chosen chosen = questionnaire.wordings().forReader(reader.languages());
        Page page = page(chosen.language(), reader);
        Shown shown = flaw.map(it -> new Shown(it.text(page.texts()), it.isAboutScore()))
                .orElse(null);
        return answer(
                status,
                page,
                Templates.form(page, chosen.wording(), questionnaire.metric().scale(), typed, shown));
    }

    /** The untouched form, for pages of ours to frame. */
    Response preview(Metric metric, String language, Wording wording) {
        Page page = page(language, Optional.empty());
        Typed untouched = new Typed(null, "", null);
        return answer(
                200, page, Templates.form(page, wording, metric.scale(), untouched, null), style.policyWhenFramed());
    }

    Response thanks(Questionnaire questionnaire, Reader reader) {
        Wordings.Chosen chosen = questionnaire.wordings().forReader(reader.languages());
        Page page = page(chosen.language(), reader);
        return answer(
                200,
                page,
                Templates.words(page, chosen.wording().thanks(), page.texts().saved(), true));
    }

    Response unknown(Reader reader) {
        Page page = page(reader);
        return words(404, page, page.texts().unknownTitle(), page.texts().unknown());
    }

    Response expired(Reader reader) {
        Page page = page(reader);
        return words(410, page, page.texts().expiredTitle(), page.texts().expired());
    }

    Response closed(Reader reader) {
        Page page = page(reader);
        return words(410, page, page.texts().closedTitle(), page.texts().closed());
    }

    /** 410 to who looks, 409 to who sends a second answer. */
    Response spent(int status, Reader reader) {
        Page page = page(reader);
        return words(status, page, page.texts().spentTitle(), page.texts().spent());
    }

    /** To who sends the form of an open link again with another answer. */
    Response firstStands(Reader reader) {
        Page page = page(reader);
        return words(409, page, page.texts().firstStandsTitle(), page.texts().firstStands());
    }

    private Response words(int status, Page page, String title, String text) {
        return answer(status, page, Templates.words(page, title, text, false));
    }

    private Page page(Reader reader) {
        return page(translations.forReader(reader.languages()).language(), reader);
    }

    private Page page(String language, Reader reader) {
        return page(language, reader.frame());
    }

    private Page page(String language, Optional<Frame> frame) {
        return new Page(
                language,
                Direction.of(language),
                style.text(),
                translations.forReader(List.of(language)).texts(),
                frame.orElse(null));
    }

    private Response answer(int status, Page page, TemplateInstance template) {
        Frame frame = page.frame();
        return answer(status, page, template, frame == null ? style.policy() : style.policyWithin(frame.allowed()));
    }

    private static Response answer(int status, Page page, TemplateInstance template, String policy) {
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", policy)
                .header("X-Robots-Tag", "noindex")
                .entity(template.render())
                .build();
    }
}
