package dev.earshot.survey.sharing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.survey.asking.Band;
import dev.earshot.survey.asking.ThanksLink;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The question for a program that talks with people: what to say, what they may choose, and how to hand the answer in. */
@ApplicationScoped
class BotQuestion {
    private final ObjectMapper json;
    private final String origin;

    BotQuestion(ObjectMapper json, @ConfigProperty(name = "earshot.url") String origin) {
        this.json = json;
        this.origin = origin;
    }

    String of(Ask ask) {
        ObjectNode question = json.createObjectNode()
                .put("survey", ask.key())
                .put("version", ask.version())
                .put("metric", ask.metric().toString())
                .put("language", ask.language())
                .put("direction", ask.direction())
                .put("question", ask.wording().question());
        ArrayNode scale = question.putArray("scale");
        for (int score : ask.metric().scale()) {
            ObjectNode choice = scale.addObject().put("score", score);
            ask.label(score).ifPresent(label -> choice.put("label", label));
        }
        ObjectNode followUp = question.putObject("followUp")
                .put("question", ask.wording().followUp())
                .put("optional", true)
                .put("maxLength", 10_000);
        if (ask.wording().asksByScore()) {
            byScore(followUp.putArray("byScore"), ask);
        }
        question.put("thanks", ask.wording().thanks());
        ThanksLink thanksLink = ask.wording().thanksLink();
        if (thanksLink != null) {
            question.putObject("thanksLink").put("text", thanksLink.text()).put("url", thanksLink.url());
        }
        question.put("link", ask.url());
        answer(question.putObject("answer"), ask);
        return question.toPrettyString();
    }

    private static void byScore(ArrayNode questions, Ask ask) {
        for (Band band : Band.values()) {
            ObjectNode question = questions.addObject();
            ArrayNode scores = question.putArray("scores");
            ask.metric().scores(band).forEach(scores::add);
            question.put("question", ask.wording().followUp(band));
        }
    }

    private void answer(ObjectNode answer, Ask ask) {
        answer.put("method", "POST").put("url", origin + "/api/v1/responses");
        answer.putObject("headers")
                .put("Authorization", "Bearer API_KEY_WITH_SCOPE_INTAKE")
                .put("Content-Type", "application/json")
                .put("Idempotency-Key", "CONVERSATION_ID");
        ObjectNode body = answer.putObject("body")
                .put("survey", ask.key())
                .put("score", ask.metric().highest())
                .put("comment", "WHAT_THE_PERSON_WROTE")
                .put("language", ask.language())
                .put("interaction", "CONVERSATION_ID");
        if (ask.test().isPresent()) {
            body.put("test", true);
        }
        answer.put(
                "note",
                "Send one answer per conversation, after the follow-up. Put in the score that was chosen; leave out"
                        + " comment when there is none.");
    }
}
