package dev.earshot.sentiment.polarity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.earshot.sentiment.embedding.SentenceVector;
import java.util.List;

/**
 * Multinomial logistic regression over sentence vectors.
 *
 * @param neutralBand polarities closer to 0 than this are neutral
 */
@JsonIgnoreProperties("figures")
public record VectorHead(
        String name, String language, double neutralBand, Weights negative, Weights neutral, Weights positive)
        implements Head {

    @Override
    public Mood mood(Utterance utterance) {
        return mood(utterance.embedding().whole());
    }

    /** The model's vector of a word lies in the space of its texts, so the same weights tell how it sounds. */
    @Override
    public List<Tone> tones(Utterance utterance) {
        return utterance.embedding().words().stream()
                .map(word -> new Tone(word.word(), mood(word.vector()).polarity()))
                .toList();
    }

    Mood mood(SentenceVector vector) {
        double bad = negative.score(vector);
        double neither = neutral.score(vector);
        double good = positive.score(vector);
        double highest = Math.max(bad, Math.max(neither, good));
        double badOdds = Math.exp(bad - highest);
        double neitherOdds = Math.exp(neither - highest);
        double goodOdds = Math.exp(good - highest);
        double sum = badOdds + neitherOdds + goodOdds;
        return new Mood(badOdds / sum, neitherOdds / sum, goodOdds / sum, neutralBand);
    }
}
