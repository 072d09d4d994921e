package dev.earshot.survey.sharing;

import dev.earshot.common.problem.Problem;
import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.asking.Questionnaires;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.asking.Wordings;
import dev.earshot.survey.look.Looks;
import dev.earshot.survey.trust.LinkSignatures;
import dev.earshot.survey.trust.TestMarks;
import dev.earshot.survey.trust.TestMarks.Tried;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the snippets of a survey from what is published. */
@ApplicationScoped
public class Snippets {
    static final String EMAIL = "email-html";
    static final String EMBED = "embed";
    static final String QR = "qr-svg";
    static final String QR_PNG = "qr-png";
    static final String WHATSAPP = "whatsapp";
    private static final int QR_PIXELS = 600;

    private static final String JSON = "application/json";

    private final SurveyViews surveys;
    private final Questionnaires questionnaires;
    private final ChatCards cards;
    private final WhatsApp whatsApp;
    private final BotQuestion bot;
    private final LinkSignatures signatures;
    private final TestMarks marks;
    private final Looks looks;
    private final String origin;

    Snippets(
            SurveyViews surveys,
            Questionnaires questionnaires,
            ChatCards cards,
            WhatsApp whatsApp,
            BotQuestion bot,
            LinkSignatures signatures,
            TestMarks marks,
            Looks looks,
            @ConfigProperty(name = "earshot.url") String origin) {
        this.surveys = surveys;
        this.questionnaires = questionnaires;
        this.cards = cards;
        this.whatsApp = whatsApp;
        this.bot = bot;
        this.signatures = signatures;
        this.marks = marks;
        this.looks = looks;
        this.origin = origin;
    }

    @CheckedTemplate(basePath = "sharing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance email(Ask ask);

        static native TemplateInstance embed(Ask ask, String origin);
    }

    /** The languages that the published version speaks, the default one first. */
    public List<String> languages(String survey) {
        Wordings wordings = published(survey).wordings();
        return Stream.concat(Stream.of(wordings.defaultLanguage()), wordings.byLanguage().keySet().stream())
                .distinct()
                .toList();
    }

    /**
     * All snippets in the language, or in the default one.
     *
     * @param test whether they are for trying out, so that no answer counts
     * @throws dev.earshot.common.problem.ProblemException when there is no such survey, it was never published, or it does
     *     not speak the language
     */
    public List<Snippet> of(String survey, @Nullable String language, boolean test) {
        Ask ask = ask(survey, language, test);
        return List.of(
                new Snippet("link", "Link", "For everywhere else.", "text/uri-list", ask.url()),
                new Snippet(
                        EMAIL,
                        "E-mail",
                        "Paste it into your mailing tool as HTML, above the signature.",
                        "text/html",
                        Templates.email(ask).render().strip()),
                new Snippet(
                        EMBED,
                        "Website",
                        "Paste it where the question shall stand; data-placement=\"popup\" or \"corner\" opens it above"
                                + " the page. Websites that may show it are named in the survey's settings.",
                        "text/html",
                        Templates.embed(ask, origin).render().strip()),
                new Snippet(
                        "email-text",
                        "E-mail, plain text",
                        "For the text part of the same e-mail.",
                        "text/plain",
                        text(ask)),
                new Snippet(
                        "chat-text",
                        "Chat",
                        "For WhatsApp, SMS and every other chat.",
                        "text/plain",
                        ask.wording().question() + "\n" + ask.url()),
                new Snippet(
                        "slack",
                        "Slack",
                        "A message in Block Kit: chat.postMessage or a webhook.",
                        JSON,
                        cards.slack(ask)),
                new Snippet(
                        "teams", "Microsoft Teams", "An Adaptive Card for a webhook or a bot.", JSON, cards.teams(ask)),
                new Snippet("google-chat", "Google Chat", "A card for a webhook or an app.", JSON, cards.google(ask)),
                new Snippet(
                        WHATSAPP,
                        "WhatsApp",
                        WhatsApp.fitsList(ask)
                                ? "A list message for the Cloud API. The row's id comes back to your webhook: hand the score in"
                                        + " by API, as the chatbot's box says."
                                : "WhatsApp's lists end at " + WhatsApp.MOST_ROWS + " rows and this scale has "
                                        + ask.metric().scale().size()
                                        + " scores: a message with a button that opens the page, for the Cloud API."
                                        + " Without the API send the box Chat.",
                        JSON,
                        whatsApp.message(ask)),
                new Snippet(
                        "bot",
                        "Chatbot",
                        "For a program that asks by itself: question, scale, follow-up, and the request that hands the"
                                + " answer in.",
                        JSON,
                        bot.of(ask)),
                new Snippet(
                        QR, "QR code", "For receipts, parcels and posters.", "image/svg+xml", QrCode.svg(ask.url())),
                new Snippet(
                        QR_PNG,
                        "QR code, PNG",
                        "For programs that take no SVG, here as a data address; the page Share has it as a file.",
                        "text/uri-list",
                        "data:image/png;base64,"
                                + Base64.getEncoder().encodeToString(QrCode.png(ask.url(), QR_PIXELS))));
    }

    /** The key that open links of the survey are signed with. */
    String signingKey(String survey) {
        return signatures.keyOf(published(survey).surveyId());
    }

    /** The open link. */
    String address(String survey) {
        return Objects.requireNonNull(surveys.byKey(survey).url());
    }

    Ask ask(String survey, @Nullable String language, boolean test) {
        Questionnaire published = published(survey);
        Wordings wordings = published.wordings();
        String tag = language == null ? wordings.defaultLanguage() : language;
        if (!wordings.byLanguage().containsKey(tag)) {
            throw Problem.badRequest(
                            "lang",
                            "The published survey does not speak this language.",
                            "Use one of: "
                                    + String.join(", ", wordings.byLanguage().keySet()) + ".")
                    .toException();
        }
        return new Ask(
                published.survey(),
                published.version(),
                address(survey),
                published.metric(),
                tag,
                Objects.requireNonNull(wordings.byLanguage().get(tag)),
                test ? Optional.of(marks.mark(published.surveyId(), Tried.LIVE)) : Optional.empty(),
                looks.shown(published.surveyId()).shown());
    }

    private Questionnaire published(String survey) {
        SurveyView view = surveys.byKey(survey);
        return questionnaires
                .current(view.key())
                .orElseThrow(() -> Problem.conflict(
                                "survey", "The survey was never published.", "Publish it; then it can be shared.")
                        .toException());
    }

    private static String text(Ask ask) {
        return ask.choices().stream()
                .map(choice -> choice.meaning() + "\n" + choice.url())
                .collect(Collectors.joining("\n", ask.wording().question() + "\n\n", "\n"));
    }
}
