package dev.earshot.survey.answering;

import dev.earshot.survey.answering.Judgement.Flaw;
import dev.earshot.survey.asking.Band;
import dev.earshot.survey.asking.Direction;
import dev.earshot.survey.asking.Metric;
import dev.earshot.survey.asking.PageWords;
import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.asking.ThanksLink;
import dev.earshot.survey.asking.Wording;
import dev.earshot.survey.asking.Wordings;
import dev.earshot.survey.look.Look;
import dev.earshot.survey.look.Looks;
import dev.earshot.survey.trust.Burst;
import dev.earshot.survey.trust.ProofOfWork;
import dev.earshot.survey.trust.TrustConfig;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws what people who answer see: one small page without cookies or anything from elsewhere. */
@ApplicationScoped
class AnswerPages {
    private static final String FORGOTTEN = "no-store";
    /** Who sends an open link's form, goes back and sends it again sends the same form: that amends the answer. */
    private static final String FOUND_GOING_BACK = "private, no-cache";

    private final Translations translations;
    private final Inlay inlay;
    private final Looks looks;
    private final ProofOfWork proofOfWork;
    private final TrustConfig trust;

    AnswerPages(Translations translations, Inlay inlay, Looks looks, ProofOfWork proofOfWork, TrustConfig trust) {
        this.translations = translations;
        this.inlay = inlay;
        this.looks = looks;
        this.proofOfWork = proofOfWork;
        this.trust = trust;
    }

    @CheckedTemplate(basePath = "answering", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance form(Page page, Form form, Typed typed, @Nullable Shown flaw);

        static native TemplateInstance words(
                Page page,
                String title,
                String text,
                boolean done,
                @Nullable ThanksLink link,
                @Nullable Typed again,
                @Nullable String stop,
                String unsaved);

        static native TemplateInstance stop(Page page, Stop stop, String script);
    }

    /**
     * What every page has.
     *
     * @param mark the logo above it; a website that shows the form has its own
     * @param test whether what is answered there does not count
     */
    record Page(
            String language,
            String direction,
            Theme theme,
            Inlay.Style style,
            Look.@Nullable Mark mark,
            PageTexts texts,
            Foreign foreign,
            boolean test,
            @Nullable Frame frame) {}

    /**
     * What the form asks.
     *
     * @param scale the scores, in ascending order
     * @param others further languages that it speaks
     * @param stop where the person says not to be asked any more
     * @param script empty where nobody can hand anything in
     * @param work how many zero bits a proof of work has; 0 where none is asked for
     * @param soonest how many milliseconds after it was drawn the script lets a person send it
     * @param early what it says before
     */
    record Form(
            Wording wording,
            List<Choice> scale,
            List<Language> others,
            String script,
            int work,
            long soonest,
            String early,
            @Nullable String stop) {
        /** Those with a question of their own beside the comment, if the score decides what is asked there. */
        public List<Band> bands() {
            return wording.asksByScore() ? List.of(Band.values()) : List.of();
        }
    }

    /**
     * What a person can decide about being asked.
     *
     * @param button empty where there is nothing left to do
     * @param stamp when the page was drawn
     */
    record Stop(String title, String text, String button, boolean resumes, boolean done, String stamp) {}

    /** A flaw as the page shows it. */
    record Shown(String text, boolean score) {}

    Response form(int status, Door.Open door, Reader reader, Typed typed, Optional<Flaw> flaw) {
        Questionnaire questionnaire = door.questionnaire();
        Wordings.Chosen chosen = questionnaire.wordings().forReader(reader.languages());
        Page page = page(door, chosen, reader);
        int work = questionnaire.proofOfWork() && !door.test() ? proofOfWork.bits() : 0;
        Form form = new Form(
                chosen.wording(),
                Choice.of(questionnaire.metric(), chosen.wording(), typed.score()),
                // A website that shows the form has chosen its language.
                reader.frame().isPresent() ? List.of() : others(questionnaire, chosen.language()),
                work > 0 ? inlay.scriptAtWork() : inlay.script(),
                work,
                door.test() ? 0 : soonest(flaw).toMillis(),
                early(flaw).text(page.texts()),
                door.stop(page.language()).orElse(null));
        Shown shown = flaw.map(it -> new Shown(it.text(page.texts()), it.isAboutScore()))
                .orElse(null);
        return answer(
                status,
                page,
                Templates.form(page, form, typed, shown),
                inlay.policy(page.style(), true, page.frame()),
                door.isPersonal() ? FORGOTTEN : FOUND_GOING_BACK);
    }

    /** Who is asked to wait for the end of a burst would only be asked again. */
    private Duration soonest(Optional<Flaw> flaw) {
        return early(flaw) == Flaw.BURST ? Burst.CALM : trust.soonest();
    }

    private static Flaw early(Optional<Flaw> flaw) {
        return flaw.filter(Flaw.BURST::equals).orElse(Flaw.ONCE_MORE);
    }

    private static List<Language> others(Questionnaire questionnaire, String chosen) {
        return questionnaire.wordings().byLanguage().keySet().stream()
                .filter(language -> !language.equals(chosen))
                .map(Language::of)
                .toList();
    }

    /** The untouched form, for pages of ours to frame. */
    Response preview(UUID survey, Metric metric, String language, Wording wording) {
        Page page = page(looks.shown(survey), new Wordings.Chosen(language, wording), false, Optional.empty());
        Form form = new Form(wording, Choice.of(metric, wording, null), List.of(), "", 0, 0, "", null);
        return answer(
                200,
                page,
                Templates.form(page, form, new Typed(null, "", null, "", false), null),
                inlay.policyWhenFramed(page.style()));
    }

    /**
     * The same, whatever became of the answer: a machine learns nothing.
     *
     * @param given what was sent, which the person may change
     */
    Response thanks(Door.Open door, Reader reader, Typed given) {
        Wordings.Chosen chosen = door.questionnaire().wordings().forReader(reader.languages());
        Page page = page(door, chosen, reader);
        return answer(
                200,
                page,
                Templates.words(
                        page,
                        chosen.wording().thanks(),
                        page.texts().saved(),
                        true,
                        chosen.wording().thanksLink(),
                        given,
                        door.stop(page.language()).orElse(null),
                        ""));
    }

    /** To somebody whom a survey has asked, who may not want to be asked any more, or may want to be again. */
    Response stop(UUID survey, Reader reader, boolean stopped, boolean doubted, String stamp) {
        Page page = page(survey, reader);
        PageTexts texts = page.texts();
        Stop stop = stopped
                ? new Stop(texts.stoppedTitle(), texts.stopped(), texts.resume(), true, true, stamp)
                : new Stop(
                        texts.stopTitle(),
                        doubted ? texts.onceMore() : texts.stopText(),
                        texts.stop(),
                        false,
                        false,
                        stamp);
        return stop(page, stop);
    }

    private Response stop(Page page, Stop stop) {
        return answer(
                200,
                page,
                Templates.stop(page, stop, inlay.script()),
                inlay.policy(page.style(), !stop.button().isEmpty(), page.frame()));
    }

    Response resumed(UUID survey, Reader reader) {
        Page page = page(survey, reader);
        Stop stop = new Stop(page.texts().resumedTitle(), page.texts().resumed(), "", false, true, "");
        return stop(page, stop);
    }

    /** To the person; the sender, who tries the link first, reads what is wrong with it. */
    Response unfinished(Reader reader) {
        Page page = page(reader);
        return words(400, page, page.texts().unfinishedTitle(), page.texts().unfinished());
    }

    Response altered(Reader reader) {
        Page page = page(reader);
        return words(403, page, page.texts().alteredTitle(), page.texts().altered());
    }

    Response unknown(Reader reader) {
        Page page = page(reader);
        return words(404, page, page.texts().unknownTitle(), page.texts().unknown());
    }

    /**
     * To who comes too late.
     *
     * @param unsaved what the person has typed in vain, to be copied
     */
    Response expired(Asker asker, Reader reader, String unsaved) {
        Page page = page(asker.survey(), reader);
        return words(410, page, page.texts().expiredTitle(), page.texts().expired(), unsaved);
    }

    /** The same where the survey is closed. */
    Response closed(Asker asker, Reader reader, String unsaved) {
        Page page = page(asker.survey(), reader);
        return words(410, page, page.texts().closedTitle(), page.texts().closed(), unsaved);
    }

    /** 410 to who looks, 409 to who sends a second answer. */
    Response spent(int status, Asker asker, Reader reader, String unsaved) {
        Page page = page(asker.survey(), reader);
        return words(status, page, page.texts().spentTitle(), page.texts().spent(), unsaved);
    }

    /** To who sends the form of an open link again with another answer. */
    Response firstStands(Asker asker, Reader reader, String unsaved) {
        Page page = page(asker.survey(), reader);
        return words(409, page, page.texts().firstStandsTitle(), page.texts().firstStands(), unsaved);
    }

    private Response words(int status, Page page, String title, String text) {
        return words(status, page, title, text, "");
    }

    private Response words(int status, Page page, String title, String text, String unsaved) {
        return answer(status, page, Templates.words(page, title, text, false, null, null, null, unsaved));
    }

    private Page page(Reader reader) {
        return page(Looks.ORGANISATION, reader);
    }

    private Page page(UUID owner, Reader reader) {
        Translations.Chosen chosen = translations.forReader(reader.languages());
        return page(looks.shown(owner), chosen.language(), chosen.texts(), Foreign.NONE, false, reader.frame());
    }

    private Page page(Door.Open door, Wordings.Chosen chosen, Reader reader) {
        return page(looks.shown(door.questionnaire().surveyId()), chosen, door.test(), reader.frame());
    }

    private Page page(Look look, Wordings.Chosen chosen, boolean test, Optional<Frame> frame) {
        Translations.Chosen ours = translations.forReader(List.of(chosen.language()));
        PageWords own = chosen.wording().page();
        return page(
                look,
                chosen.language(),
                ours.texts().with(own),
                Foreign.in(chosen.language(), ours.language(), own),
                test,
                frame);
    }

    private Page page(
            Look look, String language, PageTexts texts, Foreign foreign, boolean test, Optional<Frame> frame) {
        Theme theme = frame.map(Frame::theme).orElse(Theme.AUTO);
        return new Page(
                language,
                Direction.of(language),
                theme,
                inlay.style(look, theme),
                look.mark().orElse(null),
                texts,
                foreign,
                test,
                frame.orElse(null));
    }

    private Response answer(int status, Page page, TemplateInstance template) {
        return answer(status, page, template, inlay.policy(page.style(), false, page.frame()));
    }

    private static Response answer(int status, Page page, TemplateInstance template, String policy) {
        return answer(status, page, template, policy, FORGOTTEN);
    }

    private static Response answer(int status, Page page, TemplateInstance template, String policy, String caching) {
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language())
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header("Content-Security-Policy", policy)
                .header("X-Robots-Tag", "noindex")
                // The server would write a text character by character, which costs as much as drawing it.
                .entity(template.render().getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
