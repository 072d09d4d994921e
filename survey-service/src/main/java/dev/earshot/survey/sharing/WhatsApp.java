package dev.earshot.survey.sharing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * The question as an interactive message of the WhatsApp Cloud API: a list with a row per score where the scale fits, else
 * a button that opens the answer page. A row's id comes back to whoever runs the chat, who hands the score in by API.
 */
@ApplicationScoped
class WhatsApp {
    /** Of one list message, over all its sections. */
    static final int MOST_ROWS = 10;

    private static final int BUTTON = 20;

    /** At most 20 characters each; in other languages the button says the scale. */
    private static final Map<String, String> CHOOSE = Map.of(
            "en", "Choose a score",
            "fr", "Choisir une note",
            "de", "Bewertung wählen",
            "es", "Elegir puntuación",
            "nl", "Kies een score",
            "pt", "Escolher nota",
            "ar", "اختر درجة");

    private final ObjectMapper json;

    WhatsApp(ObjectMapper json) {
        this.json = json;
    }

    static boolean fitsList(Ask ask) {
        return ask.metric().scale().size() <= MOST_ROWS;
    }

    /** What stands on the button that opens the list or the page. */
    static String button(Ask ask) {
        String language = ask.language().split("-", 2)[0];
        String text = CHOOSE.getOrDefault(
                language, ask.metric().lowest() + " – " + ask.metric().highest());
        if (text.length() > BUTTON) {
            throw new IllegalStateException("WhatsApp takes no button with " + text);
        }
        return text;
    }

    /** What to do with the message, or why it is none with a list. */
    static String hint(Ask ask) {
        return fitsList(ask)
                ? "A list message for the Cloud API. The row's id comes back to your webhook: hand the score in by API, as the"
                        + " chatbot's box says."
                : "WhatsApp's lists end at " + MOST_ROWS + " rows and this scale has "
                        + ask.metric().scale().size()
                        + " scores: a message with a button that opens the page, for the Cloud API. Without the API send the"
                        + " box Chat.";
    }

    String message(Ask ask) {
        ObjectNode message = json.createObjectNode()
                .put("messaging_product", "whatsapp")
                .put("recipient_type", "individual")
                .put("to", "PHONE_NUMBER")
                .put("type", "interactive");
        ObjectNode interactive = message.putObject("interactive");
        if (fitsList(ask)) {
            list(interactive, ask);
        } else {
            link(interactive, ask);
        }
        return message.toPrettyString();
    }

    private static void list(ObjectNode interactive, Ask ask) {
        body(interactive.put("type", "list"), ask.wording().question());
        ObjectNode action = interactive.putObject("action").put("button", button(ask));
        ArrayNode rows = action.putArray("sections").addObject().putArray("rows");
        for (int score : ask.metric().scale()) {
            ObjectNode row = rows.addObject()
                    .put("id", "earshot:" + ask.key() + ":" + score)
                    .put("title", String.valueOf(score));
            ask.label(score).ifPresent(label -> row.put("description", label));
        }
    }

    private static void link(ObjectNode interactive, Ask ask) {
        body(interactive.put("type", "cta_url"), ask.wording().question() + "\n" + ask.ends());
        interactive
                .putObject("action")
                .put("name", "cta_url")
                .putObject("parameters")
                .put("display_text", button(ask))
                .put("url", ask.url());
    }

    private static void body(ObjectNode interactive, String text) {
        interactive.putObject("body").put("text", text);
    }
}
