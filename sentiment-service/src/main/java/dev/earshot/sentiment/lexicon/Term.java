package dev.earshot.sentiment.lexicon;

/**
 * What is known of a word wherever it stands.
 *
 * @param word in lower case
 * @param capitals true when it is written in capitals
 * @param valence its mean rating from -4 to 4; 0 when it is not in the lexicon
 * @param boost what it adds to the strength of a word after it; below 0 when it dampens
 * @param denies true for "not", "never", "isn't" and the like
 */
record Term(String word, boolean capitals, double valence, double boost, boolean denies) {
    boolean isListed() {
        return valence != 0;
    }

    boolean is(String other) {
        return word.equals(other);
    }
}
