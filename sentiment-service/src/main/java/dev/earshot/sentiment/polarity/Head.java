package dev.earshot.sentiment.polarity;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.sentiment.embedding.SentenceVector;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Multinomial logistic regression over sentence vectors, for one language. Trained by one command from data that may be
 * shipped; beside each file stands its model card.
 *
 * @param name name and version, part of every result
 * @param neutralBand polarities closer to 0 than this are neutral
 * @param negative weights of the classes; a class without weights is never seen
 */
public record Head(
        String name, String language, double neutralBand, Weights negative, Weights neutral, Weights positive) {

    /**
     * Loads a head that is shipped with the service.
     *
     * @param file name of the file without folder, such as {@code head-en-1.json}
     * @throws UncheckedIOException when it is missing or broken
     */
    public static Head load(String file) {
        try (InputStream stream = Head.class.getResourceAsStream("/heads/" + file)) {
            if (stream == null) {
                throw new FileNotFoundException("heads/" + file);
            }
            return new ObjectMapper().readValue(stream, Head.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the head cannot be read", unreadable);
        }
    }

    public Mood mood(SentenceVector vector) {
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
