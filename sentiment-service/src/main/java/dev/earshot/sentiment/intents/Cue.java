package dev.earshot.sentiment.intents;

import java.util.List;

/**
 * A frame of words that speaks for a topic or against it.
 *
 * @param elements begin with a word, or with a start and a word; never with a gap
 */
record Cue(Topic topic, Force force, List<Element> elements) {
    /** How a cue counts beside others that share a word with it. */
    enum Force {
        SPEAKS,
        /** Strikes what speaks for the same topic. */
        DENIES,
        /** Speaks, and no denial strikes it. */
        INSISTS
    }

    Cue {
        elements = List.copyOf(elements);
    }

    boolean denies() {
        return force == Force.DENIES;
    }

    private boolean isAnchored() {
        return elements.getFirst() instanceof Element.ClauseStart
                || elements.getFirst() instanceof Element.SentenceStart;
    }

    Element.OneOf firstWord() {
        return elements.get(isAnchored() ? 1 : 0) instanceof Element.OneOf word
                ? word
                : fail("a cue must begin with a word: " + this);
    }

    private static Element.OneOf fail(String why) {
        throw new IllegalArgumentException(why);
    }
}
