package dev.earshot.survey.sharing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes what can be pasted somewhere to ask a question there. */
@ApplicationScoped
class Snippets {
    private static final int QR_PIXELS = 600;
    private static final String JSON = "application/json";

    private final ChatCards cards;
    private final WhatsApp whatsApp;
    private final BotQuestion bot;
    private final String origin;

    Snippets(ChatCards cards, WhatsApp whatsApp, BotQuestion bot, @ConfigProperty(name = "earshot.url") String origin) {
        this.cards = cards;
        this.whatsApp = whatsApp;
        this.bot = bot;
        this.origin = origin;
    }

    @CheckedTemplate(basePath = "sharing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance email(Ask ask);

        static native TemplateInstance embed(Ask ask, String origin);
    }

    /** All; of a link that is not everybody's only those that are sent to one person at a time. */
    List<Snippet> of(Ask ask) {
        List<Snippet> all = new ArrayList<>(toSend(ask));
        if (ask.isForEverybody()) {
            all.addAll(List.of(embed(ask), qr(ask), qrAsPng(ask)));
        }
        return all;
    }

    List<Snippet> toSend(Ask ask) {
        return List.of(
                new Snippet(
                        "link", "Link", "The address itself, wherever a link can stand.", "text/uri-list", ask.url()),
                email(ask),
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
                new Snippet("whatsapp", "WhatsApp", WhatsApp.hint(ask), JSON, whatsApp.message(ask)),
                new Snippet(
                        "bot",
                        "Chatbot",
                        "For a program that asks by itself: question, scale, follow-up, and the request that hands the"
                                + " answer in.",
                        JSON,
                        bot.of(ask)));
    }

    Snippet email(Ask ask) {
        return new Snippet(
                "email-html",
                "E-mail",
                "Paste it into your mailing tool as HTML, above the signature.",
                "text/html",
                Templates.email(ask).render().strip());
    }

    Snippet embed(Ask ask) {
        return new Snippet(
                "embed",
                "Website",
                "Paste it where the question shall stand; data-placement=\"popup\" or \"corner\" opens it above the"
                        + " page. Websites that may show it are named in the survey's settings.",
                "text/html",
                Templates.embed(ask, origin).render().strip());
    }

    Snippet qr(Ask ask) {
        return new Snippet(
                "qr-svg", "QR code", "For receipts, parcels and posters.", "image/svg+xml", QrCode.svg(ask.url()));
    }

    Snippet qrAsPng(Ask ask) {
        return new Snippet(
                "qr-png",
                "QR code, PNG",
                "As a data address, for programs that take neither SVG nor a file.",
                "text/uri-list",
                "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.png(ask.url(), QR_PIXELS)));
    }

    private static String text(Ask ask) {
        return ask.choices().stream()
                .map(choice -> choice.meaning() + "\n" + choice.url())
                .collect(Collectors.joining("\n", ask.wording().question() + "\n\n", "\n"));
    }
}
