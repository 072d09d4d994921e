package dev.earshot.insight;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.common.identity.Ids;
import java.time.Instant;
import java.util.UUID;

/** An analysed response as the sentiment service would send it, made sentence by sentence. */
public final class Heard {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode event = MAPPER.createObjectNode();
    private final ObjectNode response = event.putObject("response");
    private final StringBuilder comment = new StringBuilder();

    private Heard(UUID id, String journey) {
        response.put("responseId", id.toString())
                .put("version", 1)
                .put("collectedAt", Instant.now().minusSeconds(3600).toString())
                .put("recordedAt", Instant.now().toString())
                .put("journey", journey)
                .put("stage", "retention")
                .put("touchpoint", "delivery")
                .put("survey", "delivery-nps")
                .put("surveyVersion", 1)
                .put("metric", "nps")
                .putNull("score")
                .putNull("comment")
                .put("channel", "open_link")
                .put("counted", true);
        event.putNull("analysis");
    }

    public static Heard in(String journey) {
        return new Heard(Ids.next(), journey);
    }

    public Heard with(String field, String value) {
        response.put(field, value);
        return this;
    }

    public Heard score(int score) {
        response.put("score", score);
        return this;
    }

    public Heard version(long version) {
        response.put("version", version);
        return this;
    }

    /** Says what it said before, as the event of an amendment does. */
    public Heard earlier(long version, int score, String comment) {
        response.withArray("earlier")
                .addObject()
                .put("version", version)
                .put("recordedAt", "2026-03-04T10:15:30.000Z")
                .put("score", score)
                .put("comment", comment)
                .put("counted", true)
                .put("finished", true);
        return this;
    }

    public Heard counted(boolean counted) {
        response.put("counted", counted);
        return this;
    }

    /** Adds a sentence; its theme is that of the seed whose phrase its meaning is, or none. */
    public Heard saying(String sentence, double polarity, String theme) {
        ObjectNode analysis = event.get("analysis").isObject() ? (ObjectNode) event.get("analysis") : analysis();
        int start = comment.isEmpty() ? 0 : comment.append(' ').length();
        comment.append(sentence);
        response.put("comment", comment.toString());
        analysis.put("polarity", polarity).put("sentiment", sentiment(polarity));
        ObjectNode heard = analysis.withArray("sentences")
                .addObject()
                .put("start", start)
                .put("end", comment.length())
                .put("polarity", polarity)
                .put("sentiment", sentiment(polarity))
                .put("embedding", theme.isEmpty() ? null : SeedVectors.of(theme));
        heard.putArray("aspects");
        return this;
    }

    /** A comment in a language whose feelings are not heard. */
    public Heard unscored(String text, String language) {
        response.put("comment", text);
        analysis()
                .put("language", language)
                .put("scored", false)
                .put("notScored", "not scored")
                .putNull("polarity")
                .putNull("sentiment");
        return this;
    }

    /** Gives the last sentence a meaning of its own and phrases. */
    public Heard meaning(String embedding, String... phrases) {
        ObjectNode last = (ObjectNode) event.get("analysis")
                .withArray("sentences")
                .get(event.get("analysis").withArray("sentences").size() - 1);
        last.put("embedding", embedding);
        for (String phrase : phrases) {
            last.withArray("aspects")
                    .addObject()
                    .put("phrase", phrase)
                    .put("start", 0)
                    .put("end", 1)
                    .put("sentiment", "negative");
        }
        return this;
    }

    public String id() {
        return response.get("responseId").textValue();
    }

    public String json() {
        return event.toString();
    }

    /** The same response without a comment and its analysis, to be changed into another version of it. */
    public Heard again() {
        Heard again = new Heard(UUID.fromString(id()), response.get("journey").textValue());
        again.response.put("collectedAt", response.get("collectedAt").textValue());
        return again;
    }

    private ObjectNode analysis() {
        ObjectNode analysis = event.putObject("analysis")
                .put("model", "test")
                .put("analysedAt", Instant.now().toString())
                .put("language", "en")
                .put("scored", true)
                .put("truncated", false);
        analysis.putArray("sentences");
        return analysis;
    }

    private static String sentiment(double polarity) {
        return polarity < -0.2 ? "negative" : polarity > 0.2 ? "positive" : "neutral";
    }
}
