package dev.earshot.sentiment.syntax;

import dev.earshot.sentiment.text.Span;

/**
 * A word of a parsed sentence.
 *
 * @param tag Penn Treebank part of speech, such as {@code NNS}
 * @param lemma its dictionary form in lower case
 * @param span where it stands in the prepared text
 */
public record Word(String text, String tag, String lemma, Span span) {
    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    public boolean isAdjective() {
        return tag.startsWith("JJ");
    }

    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    public boolean isAdverb() {
        return tag.startsWith("RB");
    }

    /** A participle such as "cancelled" or "missing", which describes like an adjective. */
    public boolean isParticiple() {
        return tag.equals("VBN") || tag.equals("VBG");
    }
}
