package dev.earshot.survey.importing;

/**
 * What became of the rows so far.
 *
 * @param unanswered those that hold no answer
 */
record Tally(long imported, long duplicates, long unanswered, long refused) {
    Tally and(Tally other) {
        return new Tally(
                imported + other.imported,
                duplicates + other.duplicates,
                unanswered + other.unanswered,
                refused + other.refused);
    }

    public long sum() {
        return imported + duplicates + unanswered + refused;
    }
}
