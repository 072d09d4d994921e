package dev.earshot.sentiment.analysis;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.earshot.sentiment.polarity.Feeling;
import dev.earshot.sentiment.polarity.Mood;
import dev.earshot.sentiment.polarity.Sentiment;
import java.util.List;
import java.util.Optional;

/** Words that say the opposite of the score: read these answers first. */
public enum Contradiction {
    /** A promoter with a furious sentence. */
    @JsonProperty("promoter_complains")
    PROMOTER_COMPLAINS,
    /** A detractor who praises and blames nothing. */
    @JsonProperty("detractor_praises")
    DETRACTOR_PRAISES;

    /** Compares the score with what the words say by themselves, without any {@link Expectation}. */
    static Optional<Contradiction> between(Rating rating, List<Mood> sentences) {
        return switch (rating) {
            case PROMOTER ->
                sentences.stream().anyMatch(mood -> mood.feeling() == Feeling.VERY_NEGATIVE)
                        ? Optional.of(PROMOTER_COMPLAINS)
                        : Optional.empty();
            case PASSIVE -> Optional.empty();
            case DETRACTOR -> {
                boolean praise = sentences.stream().anyMatch(mood -> mood.sentiment() == Sentiment.POSITIVE);
                boolean blame = sentences.stream().anyMatch(mood -> mood.sentiment() == Sentiment.NEGATIVE);
                yield praise && !blame ? Optional.of(DETRACTOR_PRAISES) : Optional.empty();
            }
        };
    }
}
