package dev.earshot.survey.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.survey.sharing.Ask.Choice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The question as a message of chats, with one button per score. The buttons open the answer page, so that a chat that looks
 * into links answers nothing.
 */
@ApplicationScoped
class ChatCards {
    private static final String PLAIN = "plain_text";
    private static final String TEXT = "text";
    private static final String TYPE = "type";

    /** What Teams takes for emphasis and links, and for a list at the beginning. */
    private static final Pattern MARKDOWN = Pattern.compile("[\\\\*_\\[\\]`]|^[-+#>]|(?<=^\\d{1,9})\\.");

    private final ObjectMapper json;

    ChatCards(ObjectMapper json) {
        this.json = json;
    }

    /** A message in Slack's Block Kit. */
    String slack(Ask ask) {
        ObjectNode message = json.createObjectNode().put(TEXT, ask.wording().question() + " " + ask.url());
        ArrayNode blocks = message.putArray("blocks");
        blocks.addObject()
                .put(TYPE, "section")
                .putObject(TEXT)
                .put(TYPE, PLAIN)
                .put(TEXT, ask.wording().question());
        ArrayNode buttons = blocks.addObject().put(TYPE, "actions").putArray("elements");
        for (Choice choice : ask.choices()) {
            ObjectNode button = buttons.addObject()
                    .put(TYPE, "button")
                    .put("action_id", "score-" + choice.score())
                    .put("url", choice.url())
                    .put("accessibility_label", choice.meaning());
            button.putObject(TEXT).put(TYPE, PLAIN).put(TEXT, String.valueOf(choice.score()));
        }
        blocks.addObject()
                .put(TYPE, "context")
                .putArray("elements")
                .addObject()
                .put(TYPE, PLAIN)
                .put(TEXT, ask.ends());
        return written(message);
    }

    /** A message with an Adaptive Card, as Teams takes it from a webhook or a bot. */
    String teams(Ask ask) {
        ObjectNode message = json.createObjectNode().put(TYPE, "message");
        ObjectNode card = message.putArray("attachments")
                .addObject()
                .put("contentType", "application/vnd.microsoft.card.adaptive")
                .putObject("content")
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put(TYPE, "AdaptiveCard")
                .put("version", "1.4")
                .put("lang", ask.language());
        if (ask.direction().equals("rtl")) {
            // What clients of 1.4 do not know, they leave out.
            card.put("version", "1.5").put("rtl", true);
        }
        ArrayNode body = card.putArray("body");
        textBlock(body, ask.wording().question()).put("weight", "bolder");
        ask.rows().forEach(row -> columns(body, row));
        textBlock(body, ask.ends()).put("size", "small").put("isSubtle", true);
        return written(message);
    }

    /** A message with a card, as Google Chat takes it from a webhook or an app. */
    String google(Ask ask) {
        ObjectNode message = json.createObjectNode();
        ArrayNode widgets = message.putArray("cardsV2")
                .addObject()
                .put("cardId", "earshot")
                .putObject("card")
                .putArray("sections")
                .addObject()
                .putArray("widgets");
        widgets.addObject()
                .putObject("textParagraph")
                .put(TEXT, marked(ask.wording().question()));
        ArrayNode buttons = widgets.addObject().putObject("buttonList").putArray("buttons");
        for (Choice choice : ask.choices()) {
            buttons.addObject()
                    .put(TEXT, String.valueOf(choice.score()))
                    .put("altText", choice.meaning())
                    .putObject("onClick")
                    .putObject("openLink")
                    .put("url", choice.url());
        }
        widgets.addObject().putObject("textParagraph").put(TEXT, marked(ask.ends()));
        return written(message);
    }

    private static ObjectNode textBlock(ArrayNode items, String text) {
        return items.addObject()
                .put(TYPE, "TextBlock")
                .put(TEXT, MARKDOWN.matcher(text).replaceAll("\\\\$0"))
                .put("wrap", true);
    }

    private static void columns(ArrayNode body, List<Choice> row) {
        ArrayNode columns = body.addObject().put(TYPE, "ColumnSet").putArray("columns");
        for (Choice choice : row) {
            ObjectNode column = columns.addObject()
                    .put(TYPE, "Column")
                    .put("width", "stretch")
                    .put("style", "emphasis");
            column.putObject("selectAction")
                    .put(TYPE, "Action.OpenUrl")
                    .put("title", choice.meaning())
                    .put("url", choice.url());
            textBlock(column.putArray("items"), String.valueOf(choice.score())).put("horizontalAlignment", "center");
        }
    }

    /** As text between tags: Google Chat reads some. */
    private static String marked(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private String written(ObjectNode message) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a message of our own cannot be written", impossible);
        }
    }
}
