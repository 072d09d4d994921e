package dev.earshot.sentiment.lexicon;

import dev.earshot.sentiment.text.Span;

/**
 * A word or an emoji that counted.
 *
 * @param span where it stands in the text as given; an emoji with all that is joined to it
 * @param valence its mean rating, from about -4 to 4, after denial, boosters, capitals and "but"
 */
public record WeighedWord(Span span, double valence) {
    public WeighedWord {
        if (!Double.isFinite(valence)) {
            throw new IllegalArgumentException("a word's valence is a number: " + valence);
        }
    }
}
