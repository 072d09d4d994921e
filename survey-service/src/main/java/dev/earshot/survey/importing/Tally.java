package dev.earshot.survey.importing;

/** What became of the rows so far. */
record Tally(long imported, long duplicates, long refused) {
    public long sum() {
        return imported + duplicates + refused;
    }
}
