package dev.earshot.survey.studio;

import dev.earshot.common.page.PageHeaders;
import dev.earshot.common.problem.Problem;
import dev.earshot.survey.answering.Preview;
import dev.earshot.survey.asking.Questionnaires;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.field.LanguageNames;
import dev.earshot.survey.journey.Journey;
import dev.earshot.survey.journey.Journeys;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the page on which a survey is worded and set, as it is or with what was typed and refused. */
@ApplicationScoped
class SurveyEditor {
    private final Database database;
    private final Journeys journeys;
    private final SurveyViews surveys;
    private final Questionnaires questionnaires;
    private final Preview preview;

    SurveyEditor(
            Database database, Journeys journeys, SurveyViews surveys, Questionnaires questionnaires, Preview preview) {
        this.database = database;
        this.journeys = journeys;
        this.surveys = surveys;
        this.questionnaires = questionnaires;
        this.preview = preview;
    }

    /** What was done before the page is shown, as its address says it. */
    enum Done {
        SAVED("Saved."),
        PUBLISHED("Published: new visitors see it from now on."),
        PUBLISHED_WITHOUT("Published without the language below: nothing is written in it yet."),
        UNWORDED("Nothing was published for the language below: nothing is written in it yet."),
        UNCHANGED("Nothing has changed: people see exactly this already."),
        CLOSED("Closed: its links say so. It can be reopened at any time."),
        DUPLICATED("This is the copy, a draft of its own: give it a name, and publish it."),
        SILENCED("The language is gone from the draft."),
        /** Where other pages send who would share a draft. */
        UNPUBLISHED("Nobody has been shown this survey yet. Publish it first; then it can be shared."),
        REOPENED("Reopened: it takes answers again.");

        private final String text;

        Done(String text) {
            this.text = text;
        }

        static @Nullable String inWords(@Nullable String word) {
            return Stream.of(values())
                    .filter(done -> done.word().equals(word))
                    .map(done -> done.text)
                    .findFirst()
                    .orElse(null);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance survey(Editing editing, Entered entered, Flaws flaws, @Nullable String done);
    }

    /** The page in the default language, or in one that somebody names. */
    Response look(String key, @Nullable String language, @Nullable String done) {
        SurveyView survey = surveys.byKey(key);
        Optional<String> tag = language == null ? Optional.of(survey.defaultLanguage()) : tag(survey, language);
        return tag.map(known -> page(200, survey, Entered.asItIs(survey, said(survey, known)), done))
                .orElseGet(() -> page(400, survey, asItIs(survey).unknown(String.valueOf(language)), done));
    }

    /** The page with what was typed and refused; what somebody else changed meanwhile is told at its input. */
    Response again(String key, Filled form, List<Problem> refused) {
        SurveyView survey = surveys.byKey(key);
        boolean worded = form.get("lang") != null;
        List<Problem> all = Stream.concat(
                        worded ? Said.clashes(form, survey).stream() : Stream.empty(), refused.stream())
                .toList();
        Said said = worded ? Said.typed(form, survey) : said(survey, survey.defaultLanguage());
        return again(survey, new Entered(said, Settings.typed(form, survey), form.text("other"), Flaws.NONE), all);
    }

    /** The page after something else was refused. */
    Response again(String key, Problem refused) {
        SurveyView survey = surveys.byKey(key);
        return again(survey, asItIs(survey), List.of(refused));
    }

    /** Whether a form holds nothing but what it is drawn with. */
    boolean isAsDrawn(SurveyView survey, Said said) {
        return said.texts().equals(said(survey, said.language()).texts());
    }

    /** The way to the page once something was done. */
    static Response to(String key, String language, Done done) {
        return seeOther(key, language, "&done=" + done.word());
    }

    /** The way to the page in a language, as somebody calls it. */
    static Response to(String key, String language) {
        return seeOther(key, language, "");
    }

    private static Response seeOther(String key, String language, String more) {
        String lang = URLEncoder.encode(language, StandardCharsets.UTF_8);
        return Response.seeOther(URI.create("/surveys/" + key + "?lang=" + lang + more))
                .build();
    }

    private Response again(SurveyView survey, Entered entered, List<Problem> refused) {
        return page(refused.getFirst().status(), survey, entered.with(Flaws.of(refused)), null);
    }

    private Entered asItIs(SurveyView survey) {
        return Entered.asItIs(survey, said(survey, survey.defaultLanguage()));
    }

    private static Optional<String> tag(SurveyView survey, String language) {
        return survey.wording().containsKey(language) ? Optional.of(language) : LanguageNames.tagOf(language);
    }

    /** What the draft says; the page's own words are proposed where another survey has them. */
    private Said said(SurveyView survey, String language) {
        Said said = Said.in(survey, language);
        return said.needsPageWords()
                ? surveys.withPageWords(language).map(said::proposedBy).orElse(said)
                : said;
    }

    private Response page(int status, SurveyView survey, Entered entered, @Nullable String done) {
        Journey journey =
                database.inTransaction(() -> journeys.byKey(survey.journey()).orElseThrow());
        boolean saved = isAsDrawn(survey, entered.said()) && entered.settings().equals(Settings.of(survey));
        Editing editing = Editing.of(
                survey, journey, questionnaires.current(survey.key()), entered.said(), preview.english(), saved);
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .header("Content-Security-Policy", PageHeaders.POLICY + "; frame-src 'self'")
                .entity(Templates.survey(editing, entered, entered.flaws(), Done.inWords(done))
                        .render())
                .build();
    }
}
