package dev.earshot.sentiment.polarity;

/**
 * What was heard of a text's mood.
 *
 * @param confidence probability of the sentiment as the model sees it, 0 to 1
 */
public record Feeling(Polarity polarity, Sentiment sentiment, double confidence) {
    public Feeling {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence is a probability: " + confidence);
        }
    }
}
