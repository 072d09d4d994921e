package dev.earshot.sentiment.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.earshot.sentiment.intents.Effort;
import dev.earshot.sentiment.intents.Intent;
import dev.earshot.sentiment.polarity.Feeling;
import dev.earshot.sentiment.polarity.Sentiment;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was heard in one comment, in the shape of the event contract and of the API. Offsets are UTF-16 code units of the
 * comment as sent, ends exclusive.
 *
 * @param language ISO 639-1, or {@code und}
 * @param scored false when the language is not scored; then there is no polarity and no sentiment
 * @param notScored why not, for people: "not scored: Polish"
 * @param polarity -1 to 1
 * @param confidence how likely the sentiment is right, 0 to 1
 * @param mixed true when some of it is praise and some of it blame
 * @param swayed true when question or score decided, because the words left it open
 * @param contradiction when words and score say opposite things
 * @param decisive index of the sentence that decided
 * @param effort of the customer; null when nothing is said about it
 * @param truncated true when the end of a very long comment was left out
 */
public record Analysis(
        String model,
        Instant analysedAt,
        String language,
        boolean scored,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String notScored,

        @Nullable Double polarity,
        @Nullable Sentiment sentiment,

        @JsonProperty("class") @Nullable Feeling feeling,

        @Nullable Double confidence,
        boolean mixed,
        boolean swayed,
        @Nullable Contradiction contradiction,
        @Nullable Integer decisive,
        @Nullable Effort effort,
        Set<Intent> intents,
        boolean truncated,
        List<Heard> sentences) {

    public Analysis {
        intents = Set.copyOf(intents);
        sentences = List.copyOf(sentences);
    }

    /** The same without the vectors, for callers who only read. */
    public Analysis withoutVectors() {
        return new Analysis(
                model,
                analysedAt,
                language,
                scored,
                notScored,
                polarity,
                sentiment,
                feeling,
                confidence,
                mixed,
                swayed,
                contradiction,
                decisive,
                effort,
                intents,
                truncated,
                sentences.stream().map(Heard::withoutVector).toList());
    }

    /**
     * What was heard in one sentence.
     *
     * @param why the words that decided; none where the sentence as a whole did
     * @param because the words that tell of effort or an intent
     * @param embedding Base64 of 384 signed bytes: the vector of length 1 times 127
     */
    public record Heard(
            int start,
            int end,
            @Nullable Double polarity,
            @Nullable Sentiment sentiment,

            @JsonProperty("class") @Nullable Feeling feeling,

            @Nullable Double confidence,
            List<Reason> why,
            List<Because> because,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String embedding,

            List<Aspect> aspects) {
        public Heard {
            why = List.copyOf(why);
            because = List.copyOf(because);
            aspects = List.copyOf(aspects);
        }

        Heard withoutVector() {
            return new Heard(start, end, polarity, sentiment, feeling, confidence, why, because, null, aspects);
        }
    }

    /** A word that decided, and how it sounds where it stands, -1 to 1. */
    public record Reason(int start, int end, double polarity) {}

    /** What the words between tell: {@code effort} or an intent. */
    public record Because(String says, int start, int end) {}

    /** Something that the sentence talks about, and how. */
    public record Aspect(
            String phrase,
            int start,
            int end,
            @Nullable Sentiment sentiment,
            @Nullable Double polarity) {}
}
