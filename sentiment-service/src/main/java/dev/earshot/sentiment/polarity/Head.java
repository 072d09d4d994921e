package dev.earshot.sentiment.polarity;

import java.util.List;

/**
 * Tells how an utterance in one language feels. Trained by one command from data that may be shipped; beside each file
 * stands its model card.
 */
public sealed interface Head permits VectorHead, GlossedHead {
    /** Name and version, part of every result. */
    String name();

    /** ISO 639-1. */
    String language();

    Mood mood(Utterance utterance);

    /** How each word sounds in this utterance, in the order in which they are said. */
    List<Tone> tones(Utterance utterance);

    /**
     * How a word sounds where it stands.
     *
     * @param word in lower case and without accents
     * @param polarity from -1 to 1
     */
    record Tone(String word, double polarity) {}
}
