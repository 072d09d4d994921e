package dev.earshot.sentiment.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.sentiment.polarity.Sentiment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was heard in one comment, in the shape of the event contract and of the API. Offsets are UTF-16 code units of the
 * comment as sent, ends exclusive.
 *
 * @param language ISO 639-1, or {@code und}
 * @param scored false when the language is not scored; then there is no polarity and no sentiment
 * @param polarity -1 to 1
 * @param confidence 0 to 1
 * @param truncated true when the end of a very long comment was left out
 */
public record Analysis(
        String model,
        Instant analysedAt,
        String language,
        boolean scored,
        @Nullable Double polarity,
        @Nullable Sentiment sentiment,
        @Nullable Double confidence,
        boolean truncated,
        List<Heard> sentences) {

    public Analysis {
        sentences = List.copyOf(sentences);
    }

    /** The same without the vectors, for callers who only read. */
    public Analysis withoutVectors() {
        List<Heard> plain = sentences.stream()
                .map(heard -> new Heard(
                        heard.start(), heard.end(), heard.polarity(), heard.sentiment(), null, heard.aspects()))
                .toList();
        return new Analysis(model, analysedAt, language, scored, polarity, sentiment, confidence, truncated, plain);
    }

    /**
     * What was heard in one sentence.
     *
     * @param embedding Base64 of 384 signed bytes: the vector of length 1 times 127
     */
    public record Heard(
            int start,
            int end,
            @Nullable Double polarity,
            @Nullable Sentiment sentiment,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String embedding,

            List<Aspect> aspects) {
        public Heard {
            aspects = List.copyOf(aspects);
        }
    }

    /** Something that the sentence talks about, and how. */
    public record Aspect(
            String phrase, int start, int end, @Nullable Sentiment sentiment) {}
}
